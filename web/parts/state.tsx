import type { ReactNode } from 'react';
import type { Problem } from '../api/client';
import { common } from '../words/common';
import { useSay } from '../words/language';
import { ProblemNote } from './problem-note';
import styles from './state.module.css';

/** The first time something is read. */
export const Loading = () => {
  const say = useSay();
  return (
    <div className={styles['loading']} role="status" data-loading>
      <span className={styles['bar']} aria-hidden="true" />
      {say(common.loading)}
    </div>
  );
};

/** Nothing to show: says why, and what could be done. */
export const Empty = ({ title, children }: { readonly title: string; readonly children?: ReactNode }) => (
  <div className={styles['empty']} role="status">
    <strong>{title}</strong>
    {children}
  </div>
);

interface Query<Data> {
  readonly data: Data | undefined;
  readonly error: Problem | null;
  readonly refetch: () => unknown;
}

interface Shown<Data> {
  readonly query: Query<Data>;
  readonly children: (data: Data) => ReactNode;
}

/** What a query has brought: waits, says what went wrong, and keeps the last data beside the fault. */
export const Loaded = <Data,>({ query: { data, error, refetch }, children }: Shown<Data>) => (
  <>
    {error && <ProblemNote problem={error} onRetry={() => void refetch()} />}
    {data === undefined ? !error && <Loading /> : children(data)}
  </>
);
