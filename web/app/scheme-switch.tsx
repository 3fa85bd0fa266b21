import { useEffect, useState } from 'react';
import { Button } from '../parts/button';
import { useSay } from '../words/language';

const schemes = ['system', 'light', 'dark'] as const;
type Scheme = (typeof schemes)[number];

const words = {
  system: { zh: '配色：系统', en: 'Colours: system' },
  light: { zh: '配色：浅色', en: 'Colours: light' },
  dark: { zh: '配色：深色', en: 'Colours: dark' },
};
const key = 'caseclock.scheme';

const remembered = (): Scheme => schemes.find((one) => one === localStorage.getItem(key)) ?? 'system';

/** Light, dark, or as the system has it. */
export const SchemeSwitch = () => {
  const say = useSay();
  const [scheme, setScheme] = useState(remembered);
  useEffect(() => {
    document.documentElement.dataset['scheme'] = scheme;
  }, [scheme]);
  const next = schemes[(schemes.indexOf(scheme) + 1) % schemes.length] ?? 'system';
  return (
    <Button
      kind="quiet"
      onPress={() => {
        localStorage.setItem(key, next);
        setScheme(next);
      }}
    >
      {say(words[scheme])}
    </Button>
  );
};
