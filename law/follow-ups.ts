import { dayOf } from '../domain/time/day';
import type { Instant } from '../domain/time/instant';

/** Models whose confirmed warning orders rectification at once, from a day on. A released row is never edited. */
interface FollowUp {
  readonly model: RegExp;
  readonly from: string;
}

/** 超期办案、应受不受、应立不立: what the three detectors find is put right where it is confirmed. Oversight policy of the office. */
const rectifiedAtOnce: readonly FollowUp[] = [{ model: /^detector-/, from: '2012-01-01' }];

/** Whether a confirmed warning of the model, answered at an instant, has rectification follow. */
export const isRectifiedAtOnce = (model: string, at: Instant): boolean =>
  rectifiedAtOnce.some((one) => one.model.test(model) && one.from <= dayOf(at));
