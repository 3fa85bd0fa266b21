import type { Chronology } from '../../domain/chronology';
import type { Title } from '../../domain/limit';
import type { Tape } from '../../domain/tape';
import { dayOf, daysBetween } from '../../domain/time/day';
import type { Context } from '../outcome';
import { simulate, type Simulated } from '../simulate';
import { tapeOf, type Hypothesis } from './tape-of';
import { reviewDays, tracks } from './tracks';

/** What the engine says of one person's way from detention to arrest. Never a bare yes. */
export interface Verdict {
  readonly person: string;
  readonly verdict: 'in time' | 'in time only if' | 'late';
  /** Days over the longest lawful track, counted on an approval on the day of the arrest. */
  readonly lateBy: number;
  readonly articles: readonly string[];
  readonly reasons: readonly Title[];
  /** What would have to be true of what the source does not state. */
  readonly onlyIf: readonly Title[];
}

export interface Judged {
  readonly chain: string;
  readonly verdicts: readonly Verdict[];
  /** Stretches of the chronology for which no limit is modelled yet: not judged, and said so. */
  readonly notJudged: readonly Title[];
  /** The tape behind the verdict: the first that fits, or the most favourable one that does not. */
  readonly tape?: Tape;
}

interface Tried {
  readonly hypothesis: Hypothesis;
  readonly tape: Tape;
  readonly result: Simulated;
}

const arrestLimits = ['request-arrest', 'arrest-review-detained'];

/** Days by which the later of a person's two limits was overrun; 0 when both were met. */
const overrun = ({ result }: Tried, person: string): number => {
  const clocks = Object.values(result.state?.standing.clocks ?? {});
  return Math.max(
    0,
    ...clocks
      .filter((clock) => clock.person === person && arrestLimits.includes(clock.limit) && clock.breaches.length > 0)
      .map(({ due, closed }) => (closed && due.effective ? daysBetween(due.effective, dayOf(closed.at)) : 1)),
  );
};

const refusedOnly = ({ result }: Tried): boolean => result.answers.some((answer) => !answer.accepted);

const trackReason = (days: number, { track }: Hypothesis): Title => {
  const total = track.policeDays + reviewDays;
  const last = days === total;
  return {
    zh: `自拘留之日起第${days}日批准逮捕，期限为${track.policeDays}+${reviewDays}=${total}日${last ? '，为最后一日' : ''}`,
    en: `arrest approved on day ${days} of ${track.policeDays} + ${reviewDays} = ${total}${last ? ', the last day' : ''}`,
  };
};

const custodyReason: Title = {
  zh: '在押期间不因节假日顺延（刑诉法第105条第4款）',
  en: 'custody is not prolonged by holidays (CPL 105(4))',
};

const conditions = ({ track, approvedEarlier }: Hypothesis): Title[] => [
  ...(track.ground
    ? [
        {
          zh: `以${track.ground.zh}为由的延长至${track.policeDays}日已在前三日内经县级以上公安机关负责人批准（${track.basis}）`,
          en: `the extension to ${track.policeDays} days (${track.ground.en}) was approved by the county-level head within the first three days (${track.basis}, CPR 129)`,
        },
      ]
    : []),
  ...(approvedEarlier === 1
    ? [
        {
          zh: '逮捕在前一日已获批准，次日执行：期限以批准计，判决书只载明逮捕',
          en: 'the arrest had been approved the day before and was executed the next day: the limit is counted on the approval, and the judgment states only the arrest',
        },
      ]
    : []),
];

const judgePerson = (person: string, days: number, tried: readonly Tried[]): Verdict => {
  const sameDay = tried.filter(({ hypothesis }) => hypothesis.approvedEarlier === 0);
  const fits = sameDay.find((one) => overrun(one, person) === 0 && !refusedOnly(one));
  const articles = ['CPL 91', 'CPR 129', 'PRR 282'];
  if (fits) {
    const onlyIf = conditions(fits.hypothesis);
    return {
      person,
      verdict: onlyIf.length === 0 ? 'in time' : 'in time only if',
      lateBy: 0,
      articles,
      reasons: [trackReason(days, fits.hypothesis), custodyReason],
      onlyIf,
    };
  }
  const longest = sameDay.at(-1);
  const saved = tried.find((one) => one.hypothesis.approvedEarlier === 1 && overrun(one, person) === 0);
  return {
    person,
    verdict: 'late',
    lateBy: longest ? overrun(longest, person) : 0,
    articles,
    reasons: [...(longest ? [trackReason(days, longest.hypothesis)] : []), custodyReason],
    onlyIf: saved ? conditions(saved.hypothesis) : [],
  };
};

const administrative: Title = {
  zh: '行政拘留不是刑事拘留，不计入刑事拘留期限',
  en: 'administrative detention is not criminal detention and does not count towards these limits',
};

const stretches: Readonly<Record<string, Title>> = {
  'administratively-detained': administrative,
  charged: {
    zh: '逮捕至起诉：侦查羁押期限和审查起诉期限尚未建模，不作判断',
    en: 'arrest to indictment: the limits of custody during investigation and of review for prosecution are not modelled yet and not judged',
  },
  'bailed-by-procuratorate': {
    zh: '取保候审期限尚未建模，不作判断',
    en: 'the cap of bail is not modelled yet and not judged',
  },
  'trial-supplement-granted': {
    zh: '审判期限尚未建模，不作判断',
    en: 'the limits of trial are not modelled yet and not judged',
  },
};

/** Judges a chronology under every lawful track, the one that assumes least first. */
export const judge = (chronology: Chronology, ctx: Context): Judged => {
  const tried = ([0, 1] as const).flatMap((approvedEarlier) =>
    tracks.flatMap((track): Tried[] => {
      const hypothesis = { track, approvedEarlier };
      const tape = tapeOf(chronology, hypothesis, ctx);
      return tape ? [{ hypothesis, tape, result: simulate(tape, ctx) }] : [];
    }),
  );
  const notJudged = chronology.events.flatMap(({ event }) => stretches[event] ?? []);
  const { chain, persons } = chronology.header;
  const dates = new Map(chronology.events.map(({ event, date }) => [event, date]));
  const [detained, arrested] = [dates.get('detained'), dates.get('arrested')];
  const sameDay = tried.filter(({ hypothesis }) => hypothesis.approvedEarlier === 0);
  const shown = sameDay.find((one) => overrun(one, 'P1') === 0 && !refusedOnly(one)) ?? sameDay.at(-1);
  if (detained === undefined || arrested === undefined || !shown) return { chain, verdicts: [], notJudged };
  const days = daysBetween(detained, arrested);
  const verdicts = Array.from({ length: persons }, (_, index) => judgePerson(`P${index + 1}`, days, tried));
  return { chain, verdicts, notJudged, tape: shown.tape };
};
