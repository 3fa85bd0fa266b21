import { settableClock } from '../../config/clock';
import { type Desk, openDesk } from '../../desk';
import { hour, day, minute, type Instant } from '../../domain/time/instant';
import type { Database } from '../../store';
import { officer } from './staff';
import { casts } from './stories';

/** A model that the office has switched on, and the kinds of case that somebody labelled before it was tried. */
interface Tried {
  readonly model: string;
  readonly labelled: readonly string[];
}

const tried: readonly Tried[] = [
  { model: 'long-silence', labelled: ['bailed', 'bailed-ending', 'resident'] },
  { model: 'climbed-unanswered', labelled: ['review-overdue', 'detained-overdue', 'ordered-overdue'] },
];

/** Whoever lays down the labels and tries the model, and the second person who switches it on. */
const [supervisor, leader] = [officer('xue-fei'), officer('feng-tao')];

const casesOf = (kinds: readonly string[]): readonly string[] =>
  casts.filter(({ life }) => kinds.includes(life.kind)).map(({ cast }) => cast.caseId);

const switchOn = async (
  desk: Desk,
  clock: ReturnType<typeof settableClock>,
  { model, labelled }: Tried,
): Promise<void> => {
  const to = clock.now();
  const labels = await desk.models.label(model, casesOf(labelled), supervisor);
  clock.advance(minute);
  await desk.models.backTest(model, { version: 1, labels: labels.id, from: to - day, to }, supervisor);
  clock.advance(minute);
  await desk.models.activate(model, 1, leader, '回溯结果可接受，启用。');
};

/**
 * What an office does about its cases beside its acts: models are tried and switched on by two people, and asked; reports of the
 * day and the backlog of the quarter are put on lists. Done once; what has been switched on stays so.
 */
export const watchOver = async (database: Database, until: Instant): Promise<void> => {
  const clock = settableClock(until - hour);
  const desk = openDesk({ database, clock, mail: false });
  for (const one of tried) await switchOn(desk, clock, one);
  clock.set(until);
  await desk.models.look();
  await desk.clearings.open('day');
  await desk.clearings.open('quarter');
};
