import type { CaseActivities } from '../../../activities/types';
import { createActivities, type Needs } from '../../../activities';
import type { Enforced, Following } from '../../../domain/following';
import { spreadOf } from '../../../desk/spread';
import { readCase } from '../../../store';
import type { Live } from '../../support/desk';

/** A case id whose wakes are spread by less than half a second: tests wait for due instants. */
export const promptCase = (name: string): string => {
  for (let count = 0; ; count += 1) {
    const id = `${name}-${count}`;
    if (spreadOf(id) < 500) return id;
  }
};

/** A past office moved into the present: its instants, `shift` ms later, as Temporal's clock has them. */
export const shifted = <T extends Following>(following: T, shift: number): T =>
  following.wake ? { ...following, wake: { ...following.wake, at: following.wake.at + shift } } : following;

/** The workflows' activities over the real desk and database; its clock is set to `now` before each. */
export const officeActivities = (
  live: Live,
  now: () => Promise<number> | number,
  { shift = 0 }: { shift?: number } = {},
): CaseActivities => {
  const unused = (): Promise<never> => Promise.reject(new Error('not part of this test'));
  const enforce: Needs['enforce'] = async (caseId, by): Promise<Enforced> => {
    live.clock.set(await now());
    const { following, did } = await live.desk.step(caseId, { kind: 'wake', by });
    return shifted({ ...following, did }, shift);
  };
  return createActivities({
    enforce,
    didSince: live.desk.didSince,
    ringDue: unused,
    tellAgain: unused,
    seal: unused,
    clearings: { open: unused, advance: unused, inspect: unused },
    advanceRollOut: unused,
    askModels: unused,
    raiseAlarm: (caseId, what) => Promise.reject(new Error(`${caseId}: ${what}`)),
    deliveries: { claim: async () => ({ deliveries: [], left: false }), delivered: unused, undeliverable: unused },
    noteFailure: (activity, error) => {
      throw new Error(`${activity} failed`, { cause: error });
    },
  });
};

/** What a case's workflow is to be told. */
export const followingOfCase = async (live: Live, caseId: string): Promise<Following> => {
  const found = await readCase(live.database, caseId);
  if (!found) throw new Error(`There is no case ${caseId}.`);
  return found.following;
};
