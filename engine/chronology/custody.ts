import type { Title } from '../../domain/limit';
import type { TapeLine } from '../../domain/tape';
import { addDays, daysBetween, earlier } from '../../domain/time/day';
import type { Day } from '../../domain/time/instant';
import type { Context } from '../outcome';
import { at, county, lastDayOf, type Draft } from './draft';
import { handedToProcuratorate, sentAgain, sentBack } from './handing-on';
import { indictment } from './openings';
import { extended, type Assumed, type Stated, type Stretch, type Way } from './way';

/** Decisions that a way supposes: extensions of custody, returns for supplementary investigation, reviews made longer. */
interface Plan {
  readonly extensions: number;
  readonly returns: number;
  readonly longer: number;
}

/** CPL 156, 158, 159: each only after the one before. */
const custodyExtensions = ['custody-ext-1', 'custody-ext-2', 'custody-ext-3'];
const mostReturns = 2;

const upTo = (most: number): number[] => Array.from({ length: most + 1 }, (_, index) => index);

/** The organ that the boldest of the decisions needs: the procuratorate itself, the next higher, the provincial one. */
const height = ({ extensions }: Plan): number => Math.min(extensions, 2);
const decisions = ({ extensions, returns, longer }: Plan): number => extensions + returns + longer;

/** Every plan that the articles leave room for: fewest decisions first, then those of the lowest organ. */
const plansWith = (mostExtensions: number): readonly Plan[] =>
  upTo(mostExtensions)
    .flatMap((extensions) =>
      upTo(mostReturns).flatMap((returns) => upTo(returns + 1).map((longer) => ({ extensions, returns, longer }))),
    )
    .sort((a, b) => decisions(a) - decisions(b) || height(a) - height(b) || a.returns - b.returns);

const lastDay = 'as late as its limit and the next stated event allow; the source does not state it';

const transferredBy = (day: Day): Title => ({
  zh: `${day}前（含当日）侦查终结，移送审查起诉并已受理`,
  en: `the case was transferred and received for review no later than ${day}`,
});

const returnedBy = (nth: number, back: Day, again: Day): Title => ({
  zh: `第${nth}次退回补充侦查不迟于${back}，重新移送并受理不迟于${again}（刑诉法第175条第3款）`,
  en: `it was sent back for supplementary investigation (no. ${nth}) no later than ${back}, and received again no later than ${again} (CPL 175(3); PRR 346)`,
});

const notTooEarly = (until: Day, due: Day): Title => ({
  zh: `上述各步骤均未早至使审查起诉期限在${until}前届满（如上计算尚余${Math.max(0, daysBetween(until, due))}日）`,
  en: `none of these steps came so early that the last review ran out before ${until} (so counted it has ${Math.max(0, daysBetween(until, due))} days to spare)`,
});

/** A step may be as late as its limit and the event behind it allow; the tape takes it a day before the event at the latest. */
const latest = (draft: Draft, limit: string, until: Day, ctx: Context): { by: Day; taken: Day } => {
  const due = lastDayOf(draft, limit, ctx) ?? until;
  return { by: earlier(due, until), taken: earlier(due, addDays(until, -1)) };
};

const throughCustody = (from: Assumed, { extensions }: Plan, until: Day, ctx: Context): Assumed => {
  const longer = custodyExtensions.slice(0, extensions).reduce((so, id) => extended(so, 'custody-base', id, ctx), from);
  const { by, taken } = latest(longer.draft, 'custody-base', until, ctx);
  return {
    draft: handedToProcuratorate(longer.draft, taken, lastDay),
    conditions: [...longer.conditions, transferredBy(by)],
  };
};

const oneReturn = ({ draft, conditions }: Assumed, nth: number, until: Day, ctx: Context): Assumed => {
  const back = latest(draft, 'review-prosecution', until, ctx);
  const away = sentBack(draft, back.taken, lastDay);
  const again = latest(away, 'supplementary-investigation', until, ctx);
  return {
    draft: sentAgain(away, again.taken, lastDay),
    conditions: [...conditions, returnedBy(nth, back.by, again.by)],
  };
};

/** Reviews are made longer from the last one backwards: an extension that was not needed was not assumed. */
const throughReviews = (from: Assumed, { returns, longer }: Plan, until: Day, ctx: Context): Assumed =>
  upTo(returns).reduce((so, nth) => {
    const here = longer > returns - nth ? extended(so, 'review-prosecution', 'major-complex', ctx) : so;
    return nth === returns ? here : oneReturn(here, nth + 1, until, ctx);
  }, from);

type Arrival = (draft: Draft) => readonly TapeLine[];

const wayOf = (plan: Plan, begins: 'custody' | 'review', until: Day, arrive: Arrival): Way => ({
  weight: [plan.extensions, plan.returns, plan.longer],
  arrive,
  lead: (from, ctx) => {
    const start: Assumed = { draft: from, conditions: [] };
    const received = begins === 'custody' ? throughCustody(start, plan, until, ctx) : start;
    const { draft, conditions } = throughReviews(received, plan, until, ctx);
    const due = lastDayOf(draft, 'review-prosecution', ctx);
    const steps = conditions.length > 0 && due !== undefined && due >= until;
    return { draft, conditions: steps ? [...conditions, notTooEarly(until, due)] : conditions };
  },
});

const stretchOf = (
  title: Title,
  begins: 'custody' | 'review',
  until: Day,
  arrive: Arrival,
  reasons: readonly Title[] = [],
): Stretch => ({
  title,
  reasons,
  limit: 'review-prosecution',
  ways: plansWith(begins === 'custody' ? custodyExtensions.length : 0).map((plan) =>
    wayOf(plan, begins, until, arrive),
  ),
});

const charge =
  (day: Day): Arrival =>
  (draft) => [indictment(draft, day)];

/** From arrest to indictment: custody during investigation, then review for prosecution (CPL 156–159, 172, 175). */
export const toCharge = (_: Stated, { date }: Stated): Stretch =>
  stretchOf({ zh: '逮捕至起诉', en: 'arrest to indictment' }, 'custody', date, charge(date));

/** From bail during the review to indictment: the review goes on, and the cap of bail runs beside it. */
export const fromBailToCharge = (_: Stated, { date }: Stated): Stretch =>
  stretchOf({ zh: '取保候审至起诉', en: 'bail to indictment' }, 'review', date, charge(date));

const withTheProcuratorate: Title = {
  zh: '只有正在办理案件的机关可以决定取保候审：此时案件已在检察院审查起诉',
  en: 'only the organ that has the case can bail: by then it was with the procuratorate for review',
};

const bail =
  (day: Day): Arrival =>
  ({ persons }) => [
    {
      at: at(day, '12:00'),
      act: 'measure.bail',
      by: 'procuratorate',
      persons: [...persons],
      fields: { surety: 'guarantor', reasons: 'not stated' },
      ...county('procuratorate'),
    },
  ];

/** From arrest to bail by the procuratorate: it can bail only who is with it, so the review has begun. */
export const toBail = (_: Stated, { date }: Stated): Stretch =>
  stretchOf({ zh: '逮捕至取保候审', en: 'arrest to bail by the procuratorate' }, 'custody', date, bail(date), [
    withTheProcuratorate,
  ]);
