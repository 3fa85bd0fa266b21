import type { Title } from '../../domain/limit';
import type { TapeLine } from '../../domain/tape';
import type { Day } from '../../domain/time/instant';
import { add, at } from './draft';
import { extended, type Assumed, type Stated, type Stretch, type Way } from './way';
import { newTerm } from './words';

/** The limit of trial is counted from the receipt of the indictment, the earliest reading (the safe one for a warning). */
const acceptedOn = (day: Day, persons: readonly string[]): TapeLine => ({
  at: at(day, '12:30'),
  act: 'trial.accept',
  persons: [...persons],
  assumed: 'received by the court on the day of the charge, the earliest from which the limit of trial can count',
});

const fromReceipt: Title = {
  zh: '审理期限自收到起诉书之日起算（最早的起算日）；七日受理审查是否计入有争议，计入更为稳妥',
  en: 'the limit of trial is counted from the receipt of the indictment, the earliest day: whether the seven days of acceptance count within it is disputed',
};

const toSupplement = (date: Day, begin: (from: Assumed) => Assumed, reasons: readonly Title[]): Stretch => {
  const arrive: Way['arrive'] = ({ persons }) => [
    { at: at(date, '12:00'), act: 'trial.adjourn', persons: [...persons], fields: { reasons: 'not stated' } },
  ];
  const lead =
    (longer: boolean): Way['lead'] =>
    (draft, ctx) => {
      const begun = begin({ draft, conditions: [] });
      return longer ? extended(begun, 'first-instance', 'next-higher-court', ctx) : begun;
    };
  return {
    title: { zh: '审理至延期审理', en: 'trial to supplementary investigation' },
    limit: 'first-instance',
    ways: [
      { weight: [0], lead: lead(false), arrive },
      { weight: [1], lead: lead(true), arrive },
    ],
    reasons,
  };
};

/** From the charge to the supplementary investigation granted at trial (CPL 204, 208). */
export const fromCharge = ({ date: charged }: Stated, { date }: Stated): Stretch =>
  toSupplement(
    date,
    ({ draft, conditions }) => ({
      draft: add(draft, acceptedOn(charged, draft.persons)),
      conditions,
    }),
    [fromReceipt],
  );

/** From a trial resumed to the next supplementary investigation: the term has begun anew (CPL 208(3)). */
export const fromResumption = (_: Stated, { date }: Stated): Stretch => toSupplement(date, (from) => from, [newTerm]);

/** From the supplementary investigation to the trial resumed: one month at most (PRR 422, SPCI 274). */
export const toResumption = (_: Stated, { date }: Stated): Stretch => ({
  title: { zh: '补充侦查至恢复审理', en: 'supplementary investigation to the trial resumed' },
  limit: 'trial-supplement',
  ways: [
    {
      weight: [0],
      lead: (draft) => ({ draft, conditions: [] }),
      arrive: ({ persons }) => [{ at: at(date, '12:00'), act: 'trial.resume', persons: [...persons] }],
    },
  ],
});
