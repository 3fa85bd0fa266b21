import type { Chronology, EventName } from '../../domain/chronology';
import type { Title } from '../../domain/limit';
import type { Tape } from '../../domain/tape';
import { dayOf, daysBetween } from '../../domain/time/day';
import { limitOf } from '../../law/pack';
import { isBreached, limitOfClock } from '../clocks';
import type { Context } from '../outcome';
import { add, at, inOrder, played, type Draft } from './draft';
import { fromBailToCharge, toBail, toCharge } from './custody';
import { toArrest } from './detention';
import { withAnswers, withDuties } from './duties';
import { administrative, notesOn } from './notes';
import { opened } from './openings';
import { judged, search, type Found, type Tried } from './search';
import { fromCharge, fromResumption, toResumption } from './trial';
import type { Stated, Stretch } from './way';
import { custodyEnded, eventTitles, newTerm, notModelled, placed, ranOut, runsOn, sameIfHeld } from './words';

/** What the engine says of the time between two stated events. Never a bare yes. */
export interface Verdict {
  readonly title: Title;
  readonly from: Stated;
  /** Null where the source ends while limits run. */
  readonly to: Stated | null;
  readonly persons: readonly string[];
  readonly verdict: 'in time' | 'in time only if' | 'late' | 'open';
  /** Days behind the last day of the limit on the most favourable way; 0 where one is in time. */
  readonly lateBy: number;
  readonly articles: readonly string[];
  /** The stated fact that decided it, and against which last day. */
  readonly decidedBy: Title;
  readonly reasons: readonly Title[];
  /** Each period of the way with its first and last day, as the engine counted them. */
  readonly periods: readonly Title[];
  /** What would have to be true of what the source does not state, on the way that assumes least. */
  readonly onlyIf: readonly Title[];
  /** Where it is late: what was taken to be true all the same, on the way that comes nearest. */
  readonly evenIf: readonly Title[];
  /** Other lawful ways, each with what it would need; none needs all that another does. */
  readonly orElse: readonly (readonly Title[])[];
}

export interface Judged {
  readonly chain: string;
  readonly stretches: readonly Verdict[];
  /** What a reader must know beside the verdicts, and what was not judged. */
  readonly notes: readonly Title[];
  /** The tape behind the verdicts: on each stretch the way that assumes least, or the nearest where none is in time. */
  readonly tape?: Tape;
}

const stretches: Readonly<Record<string, (from: Stated, to: Stated) => Stretch>> = {
  'detained>arrested': toArrest,
  'arrested>charged': toCharge,
  'arrested>bailed-by-procuratorate': toBail,
  'bailed-by-procuratorate>charged': fromBailToCharge,
  'charged>trial-supplement-granted': fromCharge,
  'trial-supplement-granted>trial-resumed': toResumption,
  'trial-resumed>trial-supplement-granted': fromResumption,
};

interface Step {
  readonly draft: Draft;
  readonly verdict: Verdict;
}

const verdictOf = ({ lawful }: Found, onlyIf: readonly Title[]): Verdict['verdict'] => {
  if (lawful.length === 0) return 'late';
  return onlyIf.length === 0 ? 'in time' : 'in time only if';
};

const reasonsOf = (stretch: Stretch, { way, ifHeld }: Tried): readonly Title[] => [
  ...(way.told ? [way.told] : []),
  ...(stretch.reasons ?? []),
  ...(ifHeld === 'same' ? [sameIfHeld] : []),
];

/** Judges one stretch; undefined where no way leads through it that the engine admits. */
const judgeStretch = (draft: Draft, from: Stated, to: Stated, ctx: Context): Step | undefined => {
  const stretch = stretches[`${from.event}>${to.event}`]?.(from, to);
  if (!stretch) return undefined;
  const found = search(draft, stretch, stretch.ways, to.date, ctx);
  const shown = found.lawful[0] ?? found.nearest;
  if (!shown) return undefined;
  const late = found.lawful.length === 0;
  const { lawful } = late ? search(draft, stretch, stretch.saving ?? [], to.date, ctx) : found;
  const [least, ...others] = lawful;
  const evenIf = late ? shown.conditions : [];
  const onlyIf = (least?.conditions ?? []).filter(({ en }) => !evenIf.some((one) => one.en === en));
  const verdict: Verdict = {
    title: stretch.title,
    from,
    to,
    persons: draft.persons,
    verdict: verdictOf(found, onlyIf),
    lateBy: shown.lateBy,
    articles: shown.articles,
    decidedBy: placed(
      eventTitles[to.event],
      to.date,
      limitOf(ctx.law, stretch.limit),
      shown.due,
      daysBetween(to.date, shown.due),
    ),
    reasons: reasonsOf(stretch, shown),
    periods: shown.legs,
    onlyIf,
    evenIf,
    orElse: others.map(({ conditions }) => conditions),
  };
  return { draft: shown.draft, verdict };
};

/** What still runs where the source ends; undefined where nothing does. */
const openEnd = (draft: Draft, from: Stated, ctx: Context): Verdict | undefined => {
  const { standing } = played(draft, ctx);
  const running = judged(standing, ctx).filter(({ closed, person }) => !closed && person === draft.persons[0]);
  if (running.length === 0) return undefined;
  const freed = standing.persons[draft.persons[0] ?? '']?.custody.at(-1)?.to;
  return {
    title: { zh: '来源至此', en: 'where the source ends' },
    from,
    to: null,
    persons: draft.persons,
    verdict: 'open',
    lateBy: 0,
    articles: [...new Set(running.flatMap((clock) => limitOfClock(clock, ctx).basis))],
    decidedBy: {
      zh: `${eventTitles[from.event].zh}（${from.date}）`,
      en: `${eventTitles[from.event].en} on ${from.date}`,
    },
    reasons: [
      ...(freed === undefined ? [] : [custodyEnded(dayOf(freed))]),
      ...(from.event === 'trial-resumed' ? [newTerm] : []),
    ],
    periods: running.flatMap((clock) => {
      const day = clock.due.effective?.slice(0, 10);
      const say = isBreached(clock) ? ranOut : runsOn;
      return day === undefined ? [] : [say(limitOfClock(clock, ctx), dayOf(clock.start), day)];
    }),
    onlyIf: [],
    evenIf: [],
    orElse: [],
  };
};

/** A record in which something is overdue stays open: nobody can hand that over. */
const closed = (draft: Draft, { event, date }: Stated, ctx: Context): Draft => {
  const overdue = judged(played(draft, ctx).standing, ctx).some((clock) => !clock.closed && isBreached(clock));
  if (overdue) return draft;
  const charged = event === 'charged';
  const fields = {
    outcome: charged ? 'charged' : 'recorded-elsewhere',
    reasons: charged ? 'Charged' : 'The source ends here',
  };
  return add(draft, {
    at: at(date, '18:00'),
    act: 'case.close',
    fields,
    assumed: 'closes the record where the source ends',
  });
};

/** Not part of criminal procedure: told beside the verdicts, and no stretch begins or ends with it. */
const beside: readonly EventName[] = ['administratively-detained'];

/**
 * Judges a chronology stretch by stretch under every lawful way, the one that assumes least first. The engine judges: each
 * way is a tape that it plays.
 */
export const judge = (chronology: Chronology, ctx: Context): Judged => {
  const { chain } = chronology.header;
  const events = chronology.events.filter(({ event }) => !beside.includes(event));
  const [first, ...rest] = events;
  const notes = notesOn(chronology, ctx);
  let draft = first && opened(chronology, first.event, first.date);
  if (!first || !draft) return { chain, stretches: [], notes: [...notes, notModelled(first)] };
  const verdicts: Verdict[] = [];
  let last = first;
  for (const to of rest) {
    const step = judgeStretch(draft, last, to, ctx);
    if (!step)
      return finished({ chain, stretches: verdicts, notes: [...notes, notModelled(last, to)] }, draft, last, ctx);
    draft = step.draft;
    const { verdict } = step;
    verdicts.push(
      last === first ? { ...verdict, reasons: [...verdict.reasons, ...administrative(chronology)] } : verdict,
    );
    last = to;
  }
  return finished({ chain, stretches: verdicts, notes }, draft, last, ctx);
};

const finished = ({ chain, stretches: before, notes }: Judged, draft: Draft, last: Stated, ctx: Context): Judged => {
  const end = openEnd(draft, last, ctx);
  const whole = withAnswers(withDuties(closed(draft, last, ctx), ctx), ctx);
  return { chain, stretches: [...before, ...(end ? [end] : [])], notes, tape: inOrder(whole.tape) };
};
