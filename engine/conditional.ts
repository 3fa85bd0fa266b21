import type { CaseState, Clock, Standing } from '../domain/case';
import type { Extension } from '../domain/limit';
import type { Agency, ApprovalLevel } from '../domain/office';
import { before } from '../domain/time/before';
import { minute, type Instant } from '../domain/time/instant';
import type { Due } from '../domain/time/run';
import { countClock, limitOfClock } from './clocks';
import { ofRow } from './extend';
import { approverOf } from './levels';
import type { Context } from './outcome';

/** A date that would hold if an extension of the limit's row were granted: never to be taken for the one that counts. */
export interface Conditional {
  readonly extension: string;
  readonly row?: string;
  /** Extensions that must come first, by their ids. */
  readonly after: readonly string[];
  readonly approver: ApprovalLevel;
  readonly approverAgency: Agency;
  /** Null where the law sets no length, or the clock stands still. */
  readonly effective: string | null;
  /** Last day on which the request may be made, and last moment of an approval that still counts. */
  readonly askBy: string | null;
  readonly approveBy: Instant | null;
}

type Supposed = Clock['extensions'];
type Counter = (more: Supposed) => Due;

const inTime = (clock: Clock, due: Due): Instant => Math.max(clock.start, (due.end ?? clock.start + minute) - minute);

/** The extension together with those that must come before it, each supposed to be approved at the last moment. */
const suppose = (clock: Clock, rows: readonly Extension[], row: Extension, count: Counter): Supposed =>
  [...(row.after ?? []), row.id].reduce<Supposed>((granted, id) => {
    const found = rows.find((one) => one.id === id);
    if (!found || found.open || [...clock.extensions, ...granted].some((one) => one.id === id)) return granted;
    return [...granted, { ...ofRow(found), id, act: '', approvedAt: inTime(clock, count(granted)) }];
  }, []);

const askBy = ({ askBefore }: Extension, { effective }: Due, { law }: Context): string | null =>
  askBefore === undefined || effective === null
    ? null
    : before(effective.slice(0, 10), askBefore, law.calendar).effective;

const conditional = (
  clock: Clock,
  rows: readonly Extension[],
  row: Extension,
  count: Counter,
  around: { readonly standing: Standing; readonly ctx: Context },
): Conditional[] => {
  const granted = suppose(clock, rows, row, count);
  // What has no length of its own is not among those supposed: all of them come before it.
  const [base, reached] = [count(row.open ? granted : granted.slice(0, -1)), count(granted)];
  if (!row.open && reached.raw !== null && base.raw !== null && reached.raw <= base.raw) return [];
  return [
    {
      extension: row.id,
      ...(row.row === undefined ? {} : { row: row.row }),
      after: row.after ?? [],
      approver: approverOf(clock, row, around.standing, around.ctx),
      approverAgency: row.approverAgency ?? clock.owedBy,
      effective: row.open ? null : reached.effective,
      askBy: askBy(row, base, around.ctx),
      approveBy: base.end === null ? null : base.end - minute,
    },
  ];
};

/** What a running clock would come to by each extension that has not been granted and would still prolong it. */
export const conditionalDates = ({ standing }: CaseState, clock: Clock, ctx: Context): readonly Conditional[] => {
  if (clock.closed) return [];
  const { extensions } = limitOfClock(clock, ctx);
  const count: Counter = (more) => countClock({ ...clock, extensions: [...clock.extensions, ...more] }, standing, ctx);
  return extensions
    .filter(({ id }) => !clock.extensions.some((one) => one.id === id))
    .flatMap((row) => conditional(clock, extensions, row, count, { standing, ctx }));
};
