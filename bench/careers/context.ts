import type { Context } from '../../engine';
import { currentPack } from '../../law/pack';
import { defaultPolicy } from '../../law/policy';
import { tapeOffice } from '../../law/tape-actors';
import type { Scope } from './career';

/** The law, the policy and the invented office under which careers run. */
export const careersContext: Context = { law: currentPack, policy: defaultPolicy, office: tapeOffice };

/** Ten years of reports: 2017 to 2026, as far as working days are published. */
export const tenYears: Scope = { from: Date.UTC(2016, 11, 31, 16), to: Date.UTC(2026, 10, 1), most: 160 };
