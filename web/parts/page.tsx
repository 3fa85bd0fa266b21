import { type ReactNode, useEffect, useRef } from 'react';
import { common } from '../words/common';
import { useSay } from '../words/language';
import styles from './page.module.css';

interface Shown {
  readonly title: string;
  /** Beside the title: a badge, a number. */
  readonly beside?: ReactNode;
  /** What can be done here. */
  readonly actions?: ReactNode;
  /** Below the title, and like it in view however far one scrolls. */
  readonly lasting?: ReactNode;
  readonly children: ReactNode;
}

/** A screen: its title names the tab and takes the focus when one has come from elsewhere. */
export const Page = ({ title, beside, actions, lasting, children }: Shown) => {
  const say = useSay();
  const heading = useRef<HTMLHeadingElement>(null);
  const product = say(common.product);
  useEffect(() => {
    document.title = `${title} · ${product}`;
  }, [title, product]);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    window.scrollTo({ top: 0 });
  }, []);
  return (
    <main id="main" className={styles['page']}>
      <header className={`${styles['head']} ${lasting === undefined ? '' : styles['lasting']}`}>
        <h1 ref={heading} tabIndex={-1} className={styles['title']}>
          {title}
        </h1>
        {beside}
        <div className={styles['actions']}>{actions}</div>
        {lasting !== undefined && <div className={styles['below']}>{lasting}</div>}
      </header>
      {children}
    </main>
  );
};
