import type { ReactNode } from 'react';
import styles from './note.module.css';

const signs = { info: 'ℹ', good: '✓', warning: '!', fault: '×' } as const;

interface Shown {
  readonly kind: keyof typeof signs;
  readonly title: ReactNode;
  readonly children?: ReactNode;
}

/** Something to know before going on. Faults are announced at once, the rest when there is a pause. */
export const Note = ({ kind, title, children }: Shown) => (
  <section className={`${styles['note']} ${styles[kind]}`} role={kind === 'fault' ? 'alert' : 'status'}>
    <span aria-hidden="true" className={styles['sign']}>
      {signs[kind]}
    </span>
    <div className={styles['text']}>
      <strong>{title}</strong>
      {children}
    </div>
  </section>
);
