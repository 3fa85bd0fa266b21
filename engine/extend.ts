import type { Act } from '../domain/act';
import type { Clock, Standing } from '../domain/case';
import type { Extension } from '../domain/limit';
import { type ApprovalLevel, mayDecide } from '../domain/office';
import type { Refusal } from '../domain/refusals';
import { daysBetween } from '../domain/time/day';
import { countClock, extendClock, limitOfClock } from './clocks';
import { approverOf } from './levels';
import type { Context } from './outcome';
import { ownOf } from './records';
import { type Applied, refuse } from './refuse';

/** An extension counts only if approved inside the running period, in sequence, and by the level of the limit's row. */
const unlawful = (clock: Clock, row: Extension, approver: ApprovalLevel, act: Act): Refusal | undefined => {
  const { basis, after = [] } = row;
  const granted = clock.extensions.map(({ id }) => id);
  if (granted.includes(row.id) || after.some((earlier) => !granted.includes(earlier))) {
    return { ...refuse(act, 'extension-out-of-sequence', { granted, after }), basis };
  }
  if (!act.decidedBy || !mayDecide(act.decidedBy.level, approver)) {
    return { ...refuse(act, 'level-too-low', { needed: approver }), basis };
  }
  const { end, effective } = clock.due;
  const late = end !== null && act.occurredAt >= end;
  return late ? { ...refuse(act, 'extension-too-late', { due: effective }), basis } : undefined;
};

type Length = Pick<Clock['extensions'][number], 'to' | 'add'>;

/** What the row itself grants: a total, or a length added. */
export const ofRow = ({ to, add }: Extension): Length => (to === undefined ? { add: add ?? 'P0D' } : { to });

const probe = (clock: Clock, length: Length, standing: Standing, act: Act, ctx: Context): string | null =>
  countClock(
    {
      ...clock,
      extensions: [...clock.extensions, { ...length, approvedAt: act.occurredAt, id: 'probe', act: act.id }],
    },
    standing,
    ctx,
  ).raw;

/**
 * What is granted. The day that the approval names prevails (R17), within what the row allows: it lies behind the present
 * end and no later than the row's own length would reach.
 */
const granted = (clock: Clock, row: Extension, standing: Standing, act: Act, ctx: Context): Length | Refusal => {
  const { until } = act.fields as { until?: string };
  const longest = row.open ? undefined : probe(clock, ofRow(row), standing, act, ctx);
  if (until === undefined && !row.open) return ofRow(row);
  const { raw } = clock.due;
  const allowed =
    until !== undefined && raw !== null && clock.due.kind === 'day' && until > raw && (!longest || until <= longest);
  // Added to the end as it stands, not counted from the start: time that was excluded is in that end already (R19).
  return allowed
    ? { add: `P${daysBetween(raw, until)}D` }
    : { ...refuse(act, 'date-not-allowed', { after: raw, until: longest ?? null }), basis: row.basis };
};

/** Prolongs a running limit by an extension of its row, or says why that has no effect. */
export const extend = (standing: Standing, act: Act, ctx: Context): Applied => {
  const { clock: id, extension: wanted } = act.fields as { clock: string; extension: string };
  const clock = ownOf(standing.clocks, id);
  if (!clock || clock.closed) return { refusal: refuse(act, 'no-such-clock', { clock: id }) };
  const rows = limitOfClock(clock, ctx).extensions;
  const row = rows.find((one) => one.id === wanted);
  if (!row) return { refusal: refuse(act, 'no-such-extension', { known: rows.map((one) => one.id) }) };
  const approver = approverOf(clock, row, standing, ctx);
  const refusal = unlawful(clock, row, approver, act);
  if (refusal) return { refusal };
  const length = granted(clock, row, standing, act, ctx);
  if ('code' in length) return { refusal: length };
  const grant = { ...length, approvedAt: act.occurredAt, by: approver, id: wanted, act: act.id };
  const extended = extendClock(standing, clock, grant, act, ctx);
  const { raw } = clock.due;
  if (raw === null || extended.clocks[id]?.due.raw !== raw) return { standing: extended };
  // Thirty days in all are not prolonged by seven: what leaves the end where it was must not pass for an extension.
  const details = { granted: clock.extensions.map((one) => one.id), due: clock.due.effective };
  return { refusal: { ...refuse(act, 'extension-out-of-sequence', details), basis: row.basis } };
};
