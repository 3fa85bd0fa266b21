import { useCallback, useRef, useState } from 'react';
import { api, type Problem, type Schema } from '../../api/client';

type Page = Schema<'LedgerVerification'>;

/** How far the verification of everything has come, and what it has found. */
export interface Run {
  readonly status: 'idle' | 'running' | 'stopped' | 'done';
  readonly total: number;
  readonly done: number;
  readonly entries: number;
  readonly faulty: Page['faulty'];
  readonly office: Page['office'];
  readonly next: string | undefined;
  readonly problem: Problem | undefined;
}

const atFirst: Run = {
  ...{ status: 'idle', total: 0, done: 0, entries: 0, faulty: [] },
  ...{ office: undefined, next: undefined, problem: undefined },
};

const withPage = (before: Run, { total, done, entries, faulty, office, next }: Page): Run => ({
  ...before,
  ...{ total, done, office, next, problem: undefined },
  entries: before.entries + entries,
  faulty: [...before.faulty, ...faulty],
  status: next === undefined ? 'done' : 'running',
});

/** Verifies every case one may see, page by page, until it is done or somebody stops it; it goes on where it was. */
export const useLedgerRun = () => {
  const [run, setRun] = useState(atFirst);
  const goes = useRef(false);
  const isGoing = (): boolean => goes.current;

  const goOn = useCallback(async (from: Run): Promise<void> => {
    goes.current = true;
    let now: Run = { ...from, status: 'running', problem: undefined };
    setRun(now);
    while (isGoing() && now.status === 'running') {
      const query = now.next === undefined ? {} : { after: now.next };
      const { data, error } = await api.GET('/api/v1/ledger/verification', { params: { query } });
      now = data ? withPage(now, data) : { ...now, status: 'stopped', problem: error };
      setRun(now);
    }
    if (now.status === 'running') setRun({ ...now, status: 'stopped' });
  }, []);

  return {
    run,
    start: () => void goOn(atFirst),
    resume: () => void goOn(run),
    stop: () => {
      goes.current = false;
    },
  };
};
