import type { Role } from '../../domain/office';
import { keepAnswering } from '../../store/office/keep';
import { readRecord } from '../../store/office/record';
import { transaction } from '../../store/transaction';
import type { Office } from './api';

interface Left {
  readonly person: string;
  readonly unit: string;
  readonly role: Role;
  readonly to: number;
}

/** Somebody leaves a post although they still owe something: earlier releases let them, and their records are still here. */
export const leaves = ({ database, clock }: Office, { person, unit, role, to }: Left): Promise<void> =>
  transaction(database, async (tx) => {
    await tx.run({
      text: 'update membership set to_at = $4 where person = $1 and unit = $2 and role = $3',
      values: [person, unit, role, to],
    });
    await keepAnswering(tx, (await readRecord(tx)).organisation, clock.now());
    return { value: undefined };
  });
