import { Button } from '../parts/button';
import { useLanguage } from '../words/language';

/** Each language is named in itself: whoever needs it cannot read the other. */
export const LanguageSwitch = () => {
  const { language, choose } = useLanguage();
  const other = language === 'zh' ? 'en' : 'zh';
  return (
    <Button kind="quiet" lang={other === 'en' ? 'en' : 'zh-CN'} onPress={() => choose(other)}>
      {other === 'en' ? 'English' : '中文'}
    </Button>
  );
};
