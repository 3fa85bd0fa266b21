import type { Title } from '../../domain/limit';
import type { TapeLine } from '../../domain/tape';
import { addDays, daysBetween, earlier } from '../../domain/time/day';
import type { Day } from '../../domain/time/instant';
import type { Context } from '../outcome';
import { add, at, county, lastDayOf, type Draft } from './draft';
import { extended, type Assumed, type Stated, type Stretch, type Way } from './way';

/** A lawful way from detention to the decision on arrest (CPL 91): days of the police, then seven of the procuratorate. */
interface Track {
  readonly days: number;
  readonly extension?: string;
  readonly weight: readonly number[];
}

const tracks: readonly Track[] = [
  { days: 3, weight: [0, 0] },
  { days: 7, weight: [1, 0], extension: 'special-circumstances' },
  { days: 30, weight: [0, 1], extension: 'roaming-repeated-gang' },
];

const reviewDays = 7;

const custodyReason: Title = {
  zh: '在押期间不因节假日顺延（刑诉法第105条第4款）',
  en: 'custody is not prolonged by holidays (CPL 105(4))',
};

const approvedBefore = (approved: Day): Title => ({
  zh: `逮捕在前一日（${approved}）已获批准，次日执行：期限以批准计，判决书只载明逮捕`,
  en: `the arrest had been approved the day before, on ${approved}, and was executed the next day: the limit is counted on the approval, and the judgment states only the arrest`,
});

const requestedBy = (day: Day, spare: number, detained: Day): Title => {
  const free = spare >= daysBetween(detained, day);
  if (spare <= 0 && !free)
    return { zh: `${day}提请批准逮捕并于当日受理`, en: `the arrest was requested and the request received on ${day}` };
  const earliest = free ? detained : addDays(day, -spare);
  return {
    zh: `${earliest}至${day}之间提请批准逮捕并于当日受理`,
    en: `the arrest was requested, and the request received the same day, between ${earliest} and ${day}`,
  };
};

const request = (persons: readonly string[], day: Day): readonly TapeLine[] => [
  {
    at: at(day, '10:00'),
    act: 'measure.request-arrest',
    persons: [...persons],
    fields: { reasons: 'not stated' },
    ...county('police'),
    assumed: 'on the last day that the track allows; the source does not state it',
  },
  {
    at: at(day, '10:30'),
    act: 'arrest-review.receive',
    persons: [...persons],
    assumed: 'received on the day of the request',
  },
];

const dayOfTotal = (days: number, track: Track): Title => {
  const total = track.days + reviewDays;
  const last = days === total;
  return {
    zh: `自拘留之日起第${days}日批准逮捕，期限为${track.days}+${reviewDays}=${total}日${last ? '，为最后一日' : ''}`,
    en: `arrest approved on day ${days} of ${track.days} + ${reviewDays} = ${total}${last ? ', the last day' : ''}`,
  };
};

const wayOf = (track: Track, detained: Day, arrested: Day, approved: Day): Way => ({
  weight: track.weight,
  told: dayOfTotal(daysBetween(detained, approved), track),
  lead: (from: Draft, ctx: Context): Assumed => {
    const start: Assumed = { draft: from, conditions: arrested === approved ? [] : [approvedBefore(approved)] };
    const { draft, conditions } = track.extension ? extended(start, 'request-arrest', track.extension, ctx) : start;
    const day = earlier(lastDayOf(draft, 'request-arrest', ctx) ?? approved, approved);
    const asked = add(draft, ...request(draft.persons, day));
    const spare = daysBetween(approved, lastDayOf(asked, 'arrest-review-detained', ctx) ?? approved);
    return { draft: asked, conditions: [...conditions, requestedBy(day, spare, detained)] };
  },
  arrive: ({ persons }) => [
    {
      at: at(approved, '11:00'),
      act: 'arrest-review.approve',
      persons: [...persons],
      ...county('procuratorate'),
      assumed: `taken to be the day ${arrested === approved ? 'of' : 'before'} the arrest: decision and execution are two acts, and the source states one`,
    },
    { at: at(arrested, '12:00'), act: 'measure.arrest', persons: [...persons] },
  ],
});

/** From detention to arrest. Day counts are those of the approval (CPL 91(3)); the source states the execution. */
export const toArrest = ({ date: detained }: Stated, { date: arrested }: Stated): Stretch => ({
  title: { zh: '拘留至逮捕', en: 'detention to arrest' },
  limit: 'arrest-review-detained',
  ways: tracks.map((track) => wayOf(track, detained, arrested, arrested)),
  saving: tracks.map((track) => wayOf(track, detained, arrested, addDays(arrested, -1))),
  reasons: [custodyReason],
});
