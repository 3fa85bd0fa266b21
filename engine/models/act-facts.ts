import type { Act, ActType } from '../../domain/act';
import type { ActFacts } from '../../domain/model-facts';
import type { Calendar } from '../../domain/time/calendar';
import { dayOf, isWeekend, startOfDay, yearOf } from '../../domain/time/day';
import { type Day, hour } from '../../domain/time/instant';
import type { Context } from '../outcome';
import { daysFrom, isWork, type Told } from './case-facts';

type Word = 'decision' | 'level' | 'right' | 'ground' | 'outcome';

/** Fields that say one of a list of words. Every other field may hold what somebody wrote, and stays out. */
const coded: Partial<Record<ActType, readonly Word[]>> = {
  'assessment.assess': ['decision', 'level'],
  'rights.notify': ['right'],
  'filing.refuse': ['ground'],
  'arrest-review.refuse': ['ground'],
  'arrest-objection.decide': ['outcome'],
  'arrest-objection.decide-review': ['outcome'],
  'case.close': ['outcome'],
  'warning.answer': ['outcome'],
};

const wordsOf = ({ type, fields }: Act): Record<Word, string> => {
  const said = (word: Word): string => {
    const value = coded[type]?.includes(word) ? fields[word] : undefined;
    return typeof value === 'string' ? value : '';
  };
  return {
    decision: said('decision'),
    level: said('level'),
    right: said('right'),
    ground: said('ground'),
    outcome: said('outcome'),
  };
};

const correctionsOf = (acts: readonly Act[]): ReadonlyMap<string, number> => {
  const found = new Map<string, number>();
  for (const { type, fields } of acts) {
    if (type === 'act.correct') found.set(String(fields.act), (found.get(String(fields.act)) ?? 0) + 1);
  }
  return found;
};

/** A year without a published calendar has its weekends. */
const rests = (day: Day, calendar: Calendar): boolean =>
  calendar.covers(yearOf(day)) ? !calendar.isWorkday(day) : isWeekend(day);

const factsOfAct = (act: Act, { now }: Told, { law }: Context, corrections: number): ActFacts => {
  const { id, type, occurredAt: at, receivedAt, actor, persons, documentNo, decidedBy, approval } = act;
  const day = dayOf(at);
  return {
    id,
    type,
    at,
    day,
    hourOfDay: Math.floor((at - startOfDay(day)) / hour),
    restDay: rests(day, law.calendar),
    daysAgo: daysFrom(at, now),
    hoursLate: Math.max(0, Math.floor((receivedAt - at) / hour)),
    late: receivedAt - at > hour,
    person: actor.person,
    agency: actor.agency,
    unit: actor.unit,
    persons,
    documented: documentNo !== undefined,
    onPaper: decidedBy !== undefined && approval === undefined,
    decider: decidedBy?.person ?? '',
    corrections,
    ...wordsOf(act),
  };
};

/** Acts of people, the latest last; what the watch submits is left out, so that no model hits upon a hit. */
export const actFacts = (told: Told, ctx: Context): readonly ActFacts[] => {
  const corrections = correctionsOf(told.acts);
  return told.acts.filter(isWork).map((act) => factsOfAct(act, told, ctx, corrections.get(act.id) ?? 0));
};
