import type { Instant } from '../../domain/time/instant';
import type { Transaction } from '../transaction';
import type { ClockPeriod, CustodyPeriod, StagePeriod } from '../tables';

type Known = 'case_id' | 'known_from' | 'known_to';
export type ClockRow = Omit<ClockPeriod, Known>;
export type StageRow = Omit<StagePeriod, Known>;
export type CustodyRow = Omit<CustodyPeriod, Known>;

/** What one step changes in the period views: rows no longer believed, rows believed from now on. */
export interface ViewDelta {
  readonly clocks: { readonly gone: readonly { clock: string }[]; readonly added: readonly ClockRow[] };
  readonly custody: {
    readonly gone: readonly { person: string; from_at: Instant }[];
    readonly added: readonly CustodyRow[];
  };
  readonly stages: {
    readonly gone: readonly { procedure: string; from_at: Instant }[];
    readonly added: readonly StageRow[];
    /** A stage turned out to have begun at another instant: the one before it ended there, too. */
    readonly shifted: readonly { procedure: string; from: Instant; to: Instant }[];
  };
}

const believed = 'v.case_id = $1 and v.known_to is null';

// A row believed for no time at all, because two steps were recorded in one millisecond, is no knowledge: it goes.
const end = (table: string, given: string, columns: string, on: string): string => `
  ${table}_wiped as (
    delete from ${table} v using jsonb_to_recordset($3::jsonb -> '${given}') as g (${columns})
    where ${believed} and v.known_from = $2 and ${on}
  ), ${table}_ended as (
    update ${table} v set known_to = $2 from jsonb_to_recordset($3::jsonb -> '${given}') as g (${columns})
    where ${believed} and v.known_from < $2 and ${on}
  )`;

const endRows = `with ${[
  end('clock_period', 'clocks', 'clock text', 'v.clock = g.clock'),
  end(
    'stage_period',
    'stages',
    'procedure text, from_at bigint',
    '(v.procedure, v.from_at) = (g.procedure, g.from_at)',
  ),
  end('custody_period', 'custody', 'person text, from_at bigint', '(v.person, v.from_at) = (g.person, g.from_at)'),
].join(', ')} select`;

const add = (table: string, given: string): string => `
  ${table}_added as (
    insert into ${table} select g.* from jsonb_populate_recordset(null::${table}, $1::jsonb -> '${given}') as g
  )`;

const addRows = `with ${[
  add('clock_period', 'clocks'),
  add('stage_period', 'stages'),
  add('custody_period', 'custody'),
].join(', ')} select`;

// The row keeps its place and its stage; only its end, and what follows it, moves.
const shiftRows = `with shifted as (
    update stage_period v set known_to = $2
    from jsonb_to_recordset($3::jsonb) as g (procedure text, "from" bigint, "to" bigint)
    where ${believed} and v.procedure = g.procedure and v.to_at = g."from"
    returning v.*, g."to" as ends
  )
  insert into stage_period (case_id, procedure, machine, person, duty, stage, done, from_at, to_at, known_from)
  select case_id, procedure, machine, person, duty, stage, done, from_at, ends, $2 from shifted`;

const some = (...lists: readonly (readonly unknown[])[]): boolean => lists.some(({ length }) => length > 0);

/** Writes what a step changed in the period views. `now` is the instant from which it is known. */
export const writeViews = (
  tx: Transaction,
  caseId: string,
  { clocks, stages, custody }: ViewDelta,
  now: Instant,
): readonly Promise<unknown>[] => {
  const known = <R extends object>(rows: readonly R[]): readonly object[] =>
    rows.map((row) => ({ ...row, case_id: caseId, known_from: now, known_to: null }));
  const gone = { clocks: clocks.gone, stages: stages.gone, custody: custody.gone };
  const added = { clocks: known(clocks.added), stages: known(stages.added), custody: known(custody.added) };
  return [
    ...(some(clocks.gone, stages.gone, custody.gone)
      ? [tx.run({ name: 'views-end', text: endRows, values: [caseId, now, JSON.stringify(gone)] })]
      : []),
    ...(some(stages.shifted)
      ? [tx.run({ name: 'views-shift', text: shiftRows, values: [caseId, now, JSON.stringify(stages.shifted)] })]
      : []),
    ...(some(clocks.added, stages.added, custody.added)
      ? [tx.run({ name: 'views-add', text: addRows, values: [JSON.stringify(added)] })]
      : []),
  ];
};

interface Registered {
  readonly label: string;
  readonly standing: string;
  readonly name?: string;
  readonly idNumber?: string;
}

/** Keeps the name behind a label, in the one view that holds personal data of a case. */
export const writePerson = (tx: Transaction, caseId: string, person: Registered, now: Instant): Promise<unknown> =>
  tx.run({
    name: 'person-write',
    text: `insert into case_person (case_id, label, standing, name, id_number, known_from) values ($1, $2, $3, $4, $5, $6)
      on conflict (case_id, label) do nothing`,
    values: [caseId, person.label, person.standing, person.name ?? null, person.idNumber ?? null, now],
  });

/** Drops every period row of a case, and the names behind its labels: all of it stands in the ledger. */
export const wipeViews = async (tx: Transaction, caseId: string): Promise<void> => {
  for (const table of ['clock_period', 'stage_period', 'custody_period', 'case_person']) {
    await tx.run({ name: `views-wipe-${table}`, text: `delete from ${table} where case_id = $1`, values: [caseId] });
  }
};
