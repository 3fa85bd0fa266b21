import type { Act } from '../../domain/act';
import type { CaseState, Standing } from '../../domain/case';
import type { CaseFacts, DutyFacts, PersonFacts, TransferFacts } from '../../domain/model-facts';
import { addDays, dayOf } from '../../domain/time/day';
import { day, type Instant } from '../../domain/time/instant';
import { isHeld } from '../custody';
import { inOrderOfId } from '../records';

/** Whole days from one instant to another. */
export const daysFrom = (from: Instant, to: Instant): number => Math.floor((to - from) / day);

/** What only the watch submits is nobody's work on the case. */
const byWatch: readonly string[] = ['warning.raise', 'clearing.list', 'law.adopt'];

export const isWork = ({ type }: Act): boolean => !byWatch.includes(type);

/** What a case is asked of besides its state: its accepted acts, in the order in which they came in, and how many were refused. */
export interface Told {
  readonly state: CaseState;
  readonly acts: readonly Act[];
  readonly refused: number;
  readonly now: Instant;
}

const stagesOf = ({ procedures }: Standing, name: string): readonly string[] =>
  inOrderOfId(procedures)
    .filter(({ machine }) => machine.startsWith(`${name}@`))
    .map(({ stage }) => stage);

const times = (acts: readonly Act[], type: Act['type']): number => acts.filter((one) => one.type === type).length;

const wordOf = (acts: readonly Act[], type: Act['type'], field: string): string => {
  const value = acts.findLast((one) => one.type === type)?.fields[field];
  return typeof value === 'string' ? value : '';
};

/** An assignment changes the handler when it names another than the one before. */
const handlerChanges = (acts: readonly Act[]): number => {
  const named = acts.flatMap(({ type, fields }) => (type === 'case.assign' ? [String(fields.handler)] : []));
  return named.filter((one, index) => index > 0 && one !== named[index - 1]).length;
};

const monthOf = (day: string): string => day.slice(0, 7);

const closing = ({ closedAt }: Standing): Pick<CaseFacts, 'open' | 'closedDay' | 'closedOnMonthEnd'> => {
  if (closedAt === undefined) return { open: true, closedDay: '', closedOnMonthEnd: false };
  const closedDay = dayOf(closedAt);
  return { open: false, closedDay, closedOnMonthEnd: monthOf(addDays(closedDay, 1)) !== monthOf(closedDay) };
};

const whereItIs = (standing: Standing): Pick<CaseFacts, 'accepted' | 'filed' | 'refused' | 'transferred'> => {
  const [reception, filing] = [stagesOf(standing, 'reception'), stagesOf(standing, 'filing')];
  return {
    accepted: reception.includes('accepted'),
    filed: filing.includes('filed'),
    refused: filing.includes('refused'),
    transferred: reception.includes('transferred'),
  };
};

const counted = (acts: readonly Act[]) => ({
  handlerChanges: handlerChanges(acts),
  passes: times(acts, 'case.pass'),
  corrections: times(acts, 'act.correct'),
  recusals: times(acts, 'case.recuse'),
});

export const caseFacts = ({ state: { standing }, acts, refused, now }: Told): CaseFacts => {
  const accepted = acts.findLast(({ type }) => type === 'reception.accept');
  const last = Math.max(standing.openedAt, ...acts.filter(isWork).map(({ occurredAt }) => occurredAt));
  const people = Object.values(standing.persons);
  return {
    law: standing.law,
    unit: standing.handling.police?.unit ?? '',
    category: standing.category ?? '',
    channel: wordOf(acts, 'reception.receive', 'channel'),
    marks: [...new Set(acts.flatMap(({ type, fields }) => (type === 'case.mark' ? [String(fields.mark)] : [])))],
    ...closing(standing),
    ...whereItIs(standing),
    daysOpen: daysFrom(standing.openedAt, standing.closedAt ?? now),
    daysSinceAcceptance: accepted ? daysFrom(accepted.occurredAt, now) : -1,
    silentDays: Math.max(0, daysFrom(last, now)),
    outcome: wordOf(acts, 'case.close', 'outcome'),
    suspects: people.filter((one) => one.standing === 'suspect').length,
    victims: people.filter((one) => one.standing === 'victim').length,
    held: Object.keys(standing.persons).filter((label) => isHeld(standing, label)).length,
    ...counted(acts),
    refusals: refused,
    contested: standing.contested.length,
  };
};

const appraisalDays = (standing: Standing, label: string, now: Instant): number =>
  Math.max(
    0,
    ...(standing.persons[label]?.appraisals ?? [])
      .filter(({ to }) => to === undefined)
      .map(({ from }) => daysFrom(from, now)),
  );

export const personFacts = ({ state: { standing }, now }: Told): readonly PersonFacts[] =>
  Object.entries(standing.persons)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([label, { standing: role, custody }]) => ({
      label,
      standing: role,
      held: isHeld(standing, label),
      timesHeld: custody.length,
      daysHeld: custody.reduce((sum, { from, to = now }) => sum + Math.max(0, daysFrom(from, to)), 0),
      measures: inOrderOfId(standing.procedures)
        .filter(({ machine, person, done }) => machine.startsWith('measure@') && person === label && !done)
        .map(({ stage }) => stage),
      appraisalDays: appraisalDays(standing, label, now),
    }));

export const dutyFacts = ({ state: { standing }, now }: Told): readonly DutyFacts[] =>
  inOrderOfId(standing.procedures).flatMap(({ id, duty, person = '', owedBy, done, openedAt }) =>
    duty === undefined ? [] : { id, row: duty, person, owedBy, done, daysOpen: daysFrom(openedAt, now) },
  );

export const transferFacts = ({ state: { standing }, now }: Told): readonly TransferFacts[] =>
  (standing.transfers ?? []).map(({ to, sentAt, received }) => ({
    to,
    received: received !== undefined,
    days: daysFrom(sentAt, received?.at ?? now),
  }));
