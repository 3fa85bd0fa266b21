import type { ReactNode } from 'react';
import styles from './badge.module.css';

type Tone = 'plain' | 'accent' | 'warning' | 'fault' | 'good';

/** A word that marks something. It says all it means: its colour is only for the eye. */
export const Badge = ({ tone = 'plain', children }: { readonly tone?: Tone; readonly children: ReactNode }) => (
  <span className={`${styles['badge']} ${styles[tone]}`}>{children}</span>
);
