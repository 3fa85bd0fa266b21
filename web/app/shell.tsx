import { type ReactNode, Suspense } from 'react';
import { Connection } from '../live/connection';
import { Loading } from '../parts/state';
import { useSay } from '../words/language';
import { common } from '../words/common';
import { Find } from './find';
import { LanguageSwitch } from './language-switch';
import { Navigation } from './navigation';
import { PersonMenu } from './person-menu';
import { SchemeSwitch } from './scheme-switch';
import styles from './shell.module.css';

const words = { skip: { zh: '跳到正文', en: 'Skip to the content' } };

/** What stands around every screen: who I am, where I can go, how fresh the data are. */
export const Shell = ({ children }: { readonly children: ReactNode }) => {
  const say = useSay();
  return (
    <div className={styles['shell']}>
      <a href="#main" className={styles['skip']}>
        {say(words.skip)}
      </a>
      <header className={`${styles['top']} no-print`}>
        <strong className={styles['product']}>{say(common.product)}</strong>
        <Find />
        <div className={styles['tools']}>
          <Connection />
          <LanguageSwitch />
          <SchemeSwitch />
          <PersonMenu />
        </div>
      </header>
      <Navigation />
      <Suspense fallback={<Loading />}>{children}</Suspense>
    </div>
  );
};
