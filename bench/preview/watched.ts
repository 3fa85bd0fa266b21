import type { Database } from '../../store';

/** Seconds in which statements of a kind were under way; what is under way at the same time counts once. */
export interface Watched {
  readonly database: Database;
  /** Begins anew, and says what there was so far. */
  readonly taken: () => Readonly<Record<'reading' | 'writing', number>>;
}

const second = 1_000;

const kindOf = (text: string): 'reading' | 'writing' => (/^\s*select/.test(text) ? 'reading' : 'writing');

/** A database that notes how long it was read from and written to. */
export const watched = (database: Database): Watched => {
  const sums = { reading: 0, writing: 0 };
  const since = { reading: 0, writing: 0 };
  const running = { reading: 0, writing: 0 };
  const run: Database['run'] = async (statement) => {
    const kind = kindOf(statement.text);
    running[kind] += 1;
    if (running[kind] === 1) since[kind] = performance.now();
    try {
      return await database.run(statement);
    } finally {
      running[kind] -= 1;
      if (running[kind] === 0) sums[kind] += (performance.now() - since[kind]) / second;
    }
  };
  return {
    database: { ...database, run },
    taken: () => {
      const was = { ...sums };
      Object.assign(sums, { reading: 0, writing: 0 });
      return was;
    },
  };
};
