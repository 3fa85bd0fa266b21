import type { Instant } from '../../domain/time/instant';
import type { Transaction } from '../transaction';
import type { ActPeriod, ClockPeriod, CustodyPeriod, HandlingRow, StagePeriod } from '../tables';

type Known = 'case_id' | 'known_from' | 'known_to';
export type ClockRow = Omit<ClockPeriod, Known>;
export type StageRow = Omit<StagePeriod, Known>;
export type CustodyRow = Omit<CustodyPeriod, Known>;
export type HandledRow = Omit<HandlingRow, Known>;
export type ActRow = Omit<ActPeriod, Known>;

/** What one step changes in the period views: rows no longer believed, rows believed from now on. */
export interface ViewDelta {
  readonly clocks: { readonly gone: readonly { clock: string }[]; readonly added: readonly ClockRow[] };
  readonly custody: {
    readonly gone: readonly { person: string; from_at: Instant }[];
    readonly added: readonly CustodyRow[];
  };
  /** Left out where nobody else handles the case than before. */
  readonly handled?: {
    readonly gone: readonly { agency: string; from_at: Instant }[];
    readonly added: readonly HandledRow[];
  };
  /** Left out where no act was accepted. */
  readonly acts?: { readonly gone: readonly { act_id: string }[]; readonly added: readonly ActRow[] } | undefined;
  readonly stages: {
    readonly gone: readonly { procedure: string; from_at: Instant }[];
    readonly added: readonly StageRow[];
    /** A stage turned out to have begun at another instant: the one before it ended there, too. */
    readonly shifted: readonly { procedure: string; from: Instant; to: Instant }[];
  };
}

const some = ({ clocks, stages, custody, handled, acts }: ViewDelta): boolean =>
  handled !== undefined ||
  acts !== undefined ||
  [clocks.gone, clocks.added, stages.gone, stages.added, stages.shifted, custody.gone, custody.added].some(
    ({ length }) => length > 0,
  );

/** The changes as the text the database takes; null where nothing changes. */
export const viewsText = (caseId: string, delta: ViewDelta, now: Instant): string | null => {
  if (!some(delta)) return null;
  const { clocks, stages, custody, handled, acts } = delta;
  const known = (rows: readonly object[]): readonly object[] =>
    rows.map((row) => ({ ...row, case_id: caseId, known_from: now, known_to: null }));
  return JSON.stringify({
    shifted: stages.shifted,
    clock_period: { gone: clocks.gone, added: known(clocks.added) },
    stage_period: { gone: stages.gone, added: known(stages.added) },
    custody_period: { gone: custody.gone, added: known(custody.added) },
    ...(handled ? { handling_period: { gone: handled.gone, added: known(handled.added) } } : {}),
    ...(acts ? { act_period: { gone: acts.gone, added: known(acts.added) } } : {}),
  });
};

/** Writes changes of the period views by themselves. `now` is the instant from which they are known. */
export const writeViews = async (tx: Transaction, caseId: string, delta: ViewDelta, now: Instant): Promise<void> => {
  const text = viewsText(caseId, delta, now);
  if (text === null) return;
  await tx.run({ name: 'views-write', text: 'select write_views($1, $2, $3)', values: [caseId, now, text] });
};

/** A person as registered in a case. */
export interface Registered {
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

/** Writes who stands behind the labels of a case anew; what stays as it was keeps the instant from which it is known. */
export const writePersons = (
  tx: Transaction,
  caseId: string,
  persons: readonly Registered[],
  now: Instant,
): Promise<unknown> =>
  tx.run({
    name: 'persons-write',
    text: `with said as (
        select * from jsonb_to_recordset($2::jsonb) as g (label text, standing text, name text, "idNumber" text)
      ), gone as (
        delete from case_person where case_id = $1 and label not in (select label from said)
      )
      insert into case_person as p (case_id, label, standing, name, id_number, known_from)
        select $1, label, standing, name, "idNumber", $3 from said
        on conflict (case_id, label) do update set standing = excluded.standing, name = excluded.name,
          id_number = excluded.id_number, known_from = excluded.known_from
        where (p.standing, p.name, p.id_number) is distinct from
          (excluded.standing, excluded.name, excluded.id_number)`,
    values: [caseId, JSON.stringify(persons), now],
  });

const periodTables = ['clock_period', 'stage_period', 'custody_period', 'handling_period', 'act_period'];

/** Drops every period row of a case, the names behind its labels, its cover and its part of the register: all of it stands in the ledger. */
export const wipeViews = async (tx: Transaction, caseId: string): Promise<void> => {
  for (const table of [...periodTables, 'case_person', 'case_cover', 'register_item']) {
    await tx.run({ name: `views-wipe-${table}`, text: `delete from ${table} where case_id = $1`, values: [caseId] });
  }
};
