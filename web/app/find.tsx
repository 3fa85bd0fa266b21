import { useEffect, useRef, useState } from 'react';
import { Input, SearchField } from 'react-aria-components';
import { useLocation } from 'wouter';
import { useSay } from '../words/language';
import styles from './find.module.css';

const words = { find: { zh: '案号、姓名、罪名', en: 'Case number, name, offence' } };

/** Finds cases from everywhere: Ctrl+K. */
export const Find = () => {
  const say = useSay();
  const [, go] = useLocation();
  const [text, setText] = useState('');
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const focus = (event: KeyboardEvent) => {
      if (event.key !== 'k' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      input.current?.focus();
    };
    window.addEventListener('keydown', focus);
    return () => window.removeEventListener('keydown', focus);
  }, []);
  return (
    <SearchField
      aria-label={say(words.find)}
      value={text}
      onChange={setText}
      onSubmit={(found) => go(`/cases?q=${encodeURIComponent(found.trim())}`)}
      className={styles['find']}
    >
      <Input ref={input} className={styles['input']} placeholder={`${say(words.find)} · Ctrl+K`} />
    </SearchField>
  );
};
