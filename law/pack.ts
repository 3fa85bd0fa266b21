import type { Length, TimeLimit } from '../domain/limit';
import type { Calendar } from '../domain/time/calendar';
import type { Instant } from '../domain/time/instant';
import type { Custody, Grant, Run, Suspension } from '../domain/time/run';
import { lengthOf, parseLength, plus } from '../domain/time/length';
import { stateCouncilCalendar } from './calendar';
import { UnknownLimit } from './errors';
import { administrativeLimits } from './limits/administrative';
import { appealLimits } from './limits/appeal';
import { bailLimits } from './limits/bail';
import { bailExecutionLimits } from './limits/bail-execution';
import { corrected } from './limits/corrected';
import { custodyLimits } from './limits/custody';
import { custodyReviewLimits } from './limits/custody-review';
import { defenceLimits } from './limits/defence';
import { detentionLimits } from './limits/detention';
import { filingLimits } from './limits/filing';
import { otherFilingLimits } from './limits/filing-other';
import { supervisionLimits } from './limits/filing-supervision';
import { hearingLimits } from './limits/hearing';
import { nextHigher } from './limits/next-higher';
import { nonProsecutionLimits } from './limits/non-prosecution';
import { objectionLimits } from './limits/objection';
import { officeLimits } from './limits/office';
import { oversightLimits } from './limits/oversight';
import { propertyLimits } from './limits/property';
import { prosecutionLimits } from './limits/prosecution';
import { receptionLimits } from './limits/reception';
import { recordLimits } from './limits/record';
import { reliefLimits } from './limits/relief';
import { specialProcedureLimits } from './limits/special-procedures';
import { trialLimits } from './limits/trial';
import { nearest } from './nearest';
import { arrestLimits2026_11 } from './released/arrest-2026-11';

const byId = (...rows: readonly TimeLimit[]): ReadonlyMap<string, TimeLimit> =>
  new Map(rows.map((row) => [row.id, row]));

/** The law at a version: time limits and working days. Once released it never changes; a case keeps the one it was opened under. */
export interface LawPack {
  readonly id: string;
  readonly limits: ReadonlyMap<string, TimeLimit>;
  readonly calendar: Calendar;
  /** The version of each machine that cases under this pack begin: `measure` → `measure@2`. */
  readonly procedures: Readonly<Record<string, string>>;
}

const receiptOnly = ['late-entry-confirmation', 'arrest-request-receipt'];

/** The first release: from report to filing to arrest. */
const firstPack: LawPack = {
  id: '2026-11',
  limits: byId(
    ...receptionLimits,
    ...filingLimits,
    ...arrestLimits2026_11,
    ...recordLimits.filter(({ id }) => receiptOnly.includes(id)),
  ),
  calendar: stateCouncilCalendar,
  procedures: {
    reception: 'reception@1',
    filing: 'filing@1',
    measure: 'measure@1',
    'arrest-review': 'arrest-review@1',
    duty: 'duty@1',
  },
};

/** Counted and explained, but run by no machine and no duty yet: `machines/excused.ts` says why. */
const limitsWithoutMachine = [
  ...otherFilingLimits,
  ...supervisionLimits,
  ...custodyReviewLimits,
  ...nonProsecutionLimits,
  ...bailExecutionLimits,
  ...hearingLimits,
  ...appealLimits,
  ...specialProcedureLimits,
  ...administrativeLimits,
  ...reliefLimits,
  ...defenceLimits,
  ...propertyLimits,
];

/** From report to judgment. Limits in the order of the table, with the calendar published up to November 2026. */
const secondPack: LawPack = {
  id: '2026-11-22',
  limits: byId(
    ...receptionLimits,
    ...filingLimits,
    ...detentionLimits,
    ...objectionLimits,
    ...custodyLimits,
    ...prosecutionLimits,
    ...bailLimits,
    ...trialLimits,
    ...recordLimits,
    ...limitsWithoutMachine,
  ),
  calendar: stateCouncilCalendar,
  procedures: {
    reception: 'reception@1',
    filing: 'filing@2',
    investigation: 'investigation@1',
    measure: 'measure@2',
    'arrest-review': 'arrest-review@2',
    'arrest-objection': 'arrest-objection@1',
    'prosecution-review': 'prosecution-review@1',
    trial: 'trial@1',
    duty: 'duty@1',
  },
};

/**
 * As the second, with the limits that units set each other: whose case it is, who owes an answer to whom; with proposals; and with the rows
 * put right of which the second said too little, or named the organ above as if every case were a county's.
 */
const thirdPack: LawPack = {
  ...secondPack,
  id: '2026-12',
  limits: byId(...[...secondPack.limits.values()].map((row) => corrected(nextHigher(row))), ...officeLimits),
  procedures: { ...secondPack.procedures, approval: 'approval@1' },
};

/** As the third, with what oversight asks of a case: risk before adverse decisions, rectification, supervision, warnings, clearings. */
export const currentPack: LawPack = {
  ...thirdPack,
  id: '2027-01',
  limits: byId(...thirdPack.limits.values(), ...oversightLimits),
  procedures: { ...thirdPack.procedures, duty: 'duty@2', 'risk-assessment': 'risk-assessment@1' },
};

/** Every released pack by its id. */
export const packs: ReadonlyMap<string, LawPack> = new Map(
  [firstPack, secondPack, thirdPack, currentPack].map((pack) => [pack.id, pack]),
);

/**
 * The limit of a pack by its id or its number in the table (`C-07`).
 *
 * @throws {UnknownLimit} with the nearest ids
 */
export const limitOf = (pack: LawPack, idOrRow: string): TimeLimit => {
  const byId = pack.limits.get(idOrRow);
  if (byId) return byId;
  const all = [...pack.limits.values()];
  const byRow = all.find(({ row }) => row === idOrRow);
  if (byRow) return byRow;
  throw new UnknownLimit(
    idOrRow,
    nearest(
      idOrRow,
      all.flatMap(({ id, row }) => [id, row]),
    ),
  );
};

/** What one run of a limit adds to the law: when it started, and what has happened to it since. */
export interface RunFacts {
  readonly start: Instant;
  readonly custody: Custody;
  readonly extensions: readonly Grant[];
  readonly suspensions: readonly Suspension[];
}

/** A length prolonged by another: months and days add up (R17, R18), hours by themselves. */
const longer = (length: Length, added: Length): Length => {
  const [base, more] = [parseLength(length, 'length'), parseLength(added, 'add')];
  if (base.unit === 'hours' || more.unit === 'hours') return length;
  return lengthOf(plus(base, more));
};

/** Longest total the law allows: the longest total of an extension and every length that may be added; none where one is open. */
const capOf = ({ length, extensions }: TimeLimit): Length | undefined => {
  if (length === 'none' || length === 'immediate') return length;
  if (extensions.some(({ open }) => open)) return undefined;
  const longest = extensions.flatMap(({ to }) => to ?? []).at(-1) ?? length;
  return extensions.flatMap(({ add }) => add ?? []).reduce(longer, longest);
};

/**
 * A run of a limit for `due`. The row decides what the facts may not: custody `always` or `no`, which grounds stop the
 * count, how far it may be extended. `if-detained` asks the person's custody.
 */
export const runOf = (limit: TimeLimit, { start, custody, extensions, suspensions }: RunFacts): Run => {
  const cap = capOf(limit);
  return {
    start,
    length: limit.length,
    // Police and procuratorate have no month rule of their own; the courts' is the declared reading (SPCI 202, R6).
    months: limit.months ?? 'spci-202',
    roll: limit.roll ?? 'next-workday',
    custody: limit.custody === 'if-detained' ? custody : limit.custody === 'always',
    mode: limit.kind === 'cap' ? 'duration' : 'action',
    extensions,
    suspensions,
    excludes: limit.excludes,
    ...(limit.workingDays ? { workingDays: true as const } : {}),
    basis: limit.basis,
    inForce: limit.inForce,
    ...(cap === undefined ? {} : { cap }),
  };
};
