import { changedBy, type Changing, importChanges, type OfficeChange } from '../../domain/office-change';
import { officeData, type OfficeInput } from '../../domain/office-data';
import { changeFaults, InvalidOffice, type Judging, leavers, type OfficeFault } from '../../domain/office-faults';
import type { Organisation } from '../../domain/organisation';
import type { Database } from '../connect';
import { append, lockHead } from '../ledger/append';
import { transaction, type Transaction } from '../transaction';
import { keepAnswering } from './keep';
import { obligationsOf } from './obligations';
import { noteConcerned } from './concerned';
import { readRecord } from './record';
import { writeRows } from './rows';

const stream = 'office:all';

/** What is to change, from what there is. */
export type OfficePlan = (organisation: Organisation, changing: Changing) => readonly OfficeChange[];

/** What a change would do, or has done, and what stands against it. */
export interface OfficeOutcome {
  readonly changes: readonly OfficeChange[];
  readonly faults: readonly OfficeFault[];
}

/** The organisation has a past up to its last change, even where the clock was set back since. */
const notBefore = async (tx: Transaction, { now, by }: Changing): Promise<Changing> => {
  const { rows } = await tx.run<{ at: number }>({
    text: 'select recorded_at as at from ledger_entry where stream = $1 order by seq desc limit 1',
    values: [stream],
  });
  return { by, now: Math.max(now, rows[0]?.at ?? now) };
};

/** Nobody issues ladders without somebody who knows the law. */
const unjudged: Judging['ladders'] = () => {
  throw new Error('Ladders are issued only where it can be said what is wrong with them.');
};

interface Given extends Changing, Partial<Pick<Judging, 'ladders'>> {
  readonly check?: boolean;
}

const judged = async (
  tx: Transaction,
  organisation: Organisation,
  plan: OfficePlan,
  { ladders, ...changing }: Changing & Pick<Judging, 'ladders'>,
) => {
  const changes = plan(organisation, changing);
  const owed = await obligationsOf(tx, leavers(organisation, changes));
  return { changes, faults: changeFaults(organisation, changes, { now: changing.now, owed, ladders }) };
};

/**
 * Changes the organisation: all of it, or nothing. What changed stands in one entry of `office:all`, with who and when.
 *
 * @param check answers what would change, with its faults, and changes nothing
 * @throws {InvalidOffice} the change would leave faults, or rewrite the past
 */
export const changeOffice = (
  database: Pick<Database, 'pool'>,
  plan: OfficePlan,
  { check = false, ladders = unjudged, ...given }: Given,
): Promise<OfficeOutcome> =>
  transaction(database, async (tx) => {
    await lockHead(tx, stream);
    const changing = await notBefore(tx, given);
    const { organisation } = await readRecord(tx);
    const outcome = await judged(tx, organisation, plan, { ...changing, ladders });
    if (check) return { value: outcome, undo: true };
    if (outcome.faults.length > 0) throw new InvalidOffice(outcome.faults);
    const { changes } = outcome;
    if (changes.length === 0) return { value: outcome };
    const { now, by } = changing;
    await writeRows(tx, changes);
    const after = changedBy(organisation, changes);
    await keepAnswering(tx, after, now);
    await noteConcerned(tx, after, changes, now);
    await append(tx, stream, now, [{ kind: 'office-changed', at: now, body: { by, changes } }]);
    return { value: outcome };
  });

/**
 * Loads an organisation, or a part of it. What is there already is left alone and leaves no trace, so loading again is harmless.
 *
 * @param by who changes it: a person's id, or `sample`
 * @returns whether anything changed
 * @throws {ZodError} the data is not an organisation
 * @throws {InvalidOffice} it has faults
 */
export const loadOffice = async (
  database: Pick<Database, 'pool'>,
  input: OfficeInput,
  by: Changing,
): Promise<boolean> => {
  const data = officeData.parse(input);
  const { changes } = await changeOffice(database, (before, changing) => importChanges(before, data, changing), by);
  return changes.length > 0;
};
