import type { Context } from '../../engine';
import { currentPack } from '../../law/pack';
import { defaultPolicy } from '../../law/policy';
import { officeOf } from '../../domain/office';
import { sampleOffice } from '../../law/sample-office';
import type { Scope } from './career';

/** The invented office with the people it has: what a unit must do follows from them. */
const office = officeOf(
  sampleOffice.units,
  sampleOffice.people.flatMap(({ id, memberships }) =>
    memberships.map(({ unit, role }) => ({ person: id, unit, role, from: 0 })),
  ),
);

/** The law, the policy and the invented office under which careers run. */
export const careersContext: Context = { law: currentPack, policy: defaultPolicy, office };

/** Ten years of reports: 2017 to 2026, as far as working days are published. */
export const tenYears: Scope = { from: Date.UTC(2016, 11, 31, 16), to: Date.UTC(2026, 10, 1), most: 160 };
