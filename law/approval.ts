import type { Length, TimeLimit } from '../domain/limit';
import { levelNeeded, mayDecide, unitLevels, type ApprovalLevel } from '../domain/office';
import { daysBetween } from '../domain/time/day';
import { lastDay, parseLength, plus, type Span } from '../domain/time/length';
import type { Grant } from '../domain/time/run';
import { WrongAuthority } from './errors';

const isLevel = (by: string): by is ApprovalLevel =>
  by === 'department' || (unitLevels as readonly string[]).includes(by);

/** Any day will do: the totals of a row lie months apart, or weeks. */
const somewhere = '2026-01-01';

const reach = (span: Span): number =>
  span.unit === 'hours' ? span.hours : daysBetween(somewhere, lastDay(somewhere, span, 'same-day'));

const sum = (a: Span, b: Span): Span => {
  if (a.unit === 'hours') return b.unit === 'hours' ? { unit: 'hours', hours: a.hours + b.hours } : a;
  return b.unit === 'hours' ? a : plus(a, b);
};

const total = (before: Span, { to, add }: { readonly to?: Length; readonly add?: Length }): Span =>
  to === undefined ? sum(before, parseLength(add ?? '', 'add')) : parseLength(to, 'to');

/**
 * Refuses an extension that was approved too low. Judged is only what names a level; any other word is not known here.
 *
 * @param grants such as the limit can take: `due` has counted them
 * @throws {WrongAuthority} naming field and articles
 */
export const checkApprovals = (limit: TimeLimit, grants: readonly Grant[]): void => {
  if (limit.length === 'immediate' || limit.length === 'none') return;
  const base = parseLength(limit.length, 'length');
  let granted = base;
  for (const grant of [...grants].sort((a, b) => a.approvedAt - b.approvedAt)) {
    granted = total(granted, grant);
    const row = limit.extensions.find((one) => one.open === true || reach(total(base, one)) >= reach(granted));
    if (row === undefined || grant.by === undefined || !isLevel(grant.by)) continue;
    // Facts name no unit: the next-higher organ is that above a county, as everywhere in the table.
    const approver = levelNeeded(row.approver, 'county');
    if (!mayDecide(grant.by, approver)) {
      throw new WrongAuthority(`extensions[${grants.indexOf(grant)}].by`, row.basis, grant.by, approver);
    }
  }
};
