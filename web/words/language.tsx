import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import { I18nProvider } from 'react-aria-components';
import type { Language, Say, Title } from './title';

export { counted, type Language, type Say, type Title } from './title';

interface Chosen {
  readonly language: Language;
  readonly choose: (language: Language) => void;
}

const Context = createContext<Chosen>({ language: 'zh', choose: () => undefined });
const key = 'caseclock.language';

const remembered = (): Language => (localStorage.getItem(key) === 'en' ? 'en' : 'zh');

/** The language of the page: Chinese until somebody chooses English, and then what they chose last here. */
export const LanguageProvider = ({ children }: { readonly children: ReactNode }) => {
  const [language, setLanguage] = useState(remembered);
  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  }, [language]);
  const choose = useCallback((next: Language) => {
    localStorage.setItem(key, next);
    setLanguage(next);
  }, []);
  const chosen = useMemo(() => ({ language, choose }), [language, choose]);
  return (
    <Context.Provider value={chosen}>
      <I18nProvider locale={language === 'zh' ? 'zh-CN' : 'en-GB'}>{children}</I18nProvider>
    </Context.Provider>
  );
};

export const useLanguage = (): Chosen => useContext(Context);

/** Says a title in the language of the page. */
export const useSay = (): Say => {
  const { language } = useContext(Context);
  return useCallback((title) => title[language], [language]);
};

/** A title where a component must stand, such as in a cell of a table. */
export const Said = ({ title }: { readonly title: Title }) => useSay()(title);
