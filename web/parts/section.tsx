import { type ReactNode, useId } from 'react';
import styles from './section.module.css';

interface Shown {
  readonly title: string;
  readonly beside?: ReactNode;
  readonly children: ReactNode;
}

/** A part of a screen under its own heading. */
export const Section = ({ title, beside, children }: Shown) => {
  const id = useId();
  return (
    <section className={styles['section']} aria-labelledby={id}>
      <header className={styles['head']}>
        <h2 id={id}>{title}</h2>
        {beside}
      </header>
      {children}
    </section>
  );
};
