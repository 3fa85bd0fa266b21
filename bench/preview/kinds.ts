import type { ActType } from '../../domain/act';

type Fields = Readonly<Record<string, unknown>>;

/** One act on a case's way, and how many hours at most pass before the next, or until now. */
export interface Stride {
  readonly act: ActType;
  readonly within: number;
  readonly fields?: Fields;
  /** About the only suspect, P1; otherwise about the case. */
  readonly person?: true;
}

const day = 24;

const about = (act: ActType, within: number, fields: Fields = {}): Stride => ({ act, within, fields });
const of = (act: ActType, within: number, fields: Fields = {}): Stride => ({ act, within, fields, person: true });

const report = (channel: string, within: number): Stride => about('reception.receive', within, { channel });

const judging = [report('in-person', 1), about('reception.register', 2 * day)];
const filing = [report('in-person', 1), about('reception.register', 8), about('reception.accept', 2 * day)];
const suspect = { label: 'P1', standing: 'suspect', name: '张三' };
const filed = [
  ...filing,
  about('filing.file', 20 * day, { suspectedOffence: '盗窃' }),
  about('person.register', 8, suspect),
];
const detained = [...filed, of('measure.detain', 2 * day)];
const requested = [...detained, of('measure.request-arrest', 8)];
const reviewed = [...requested, of('arrest-review.receive', 5 * day)];
const arrested = [...reviewed, of('arrest-review.approve', 8), of('measure.arrest', 40 * day)];
const onBail = [...filed, of('measure.bail', 60 * day)];
const sent = [about('investigation.conclude', 8), of('investigation.transfer', 2 * day)];
const underReview = [...onBail, ...sent, of('prosecution-review.receive', 20 * day)];
const heldUnderReview = [...arrested, ...sent, of('prosecution-review.receive', 20 * day)];
const onTrial = [...underReview, of('prosecution-review.indict', 5 * day), of('trial.accept', 50 * day)];

/** How cases come to where they stand: kinds of open cases of an office, at the stages where limits run. */
export const kinds: Readonly<Record<string, readonly Stride[]>> = {
  'a letter': [report('letter', 2 * day)],
  judging,
  filing,
  detained,
  requested,
  reviewed,
  arrested,
  'on bail': onBail,
  'in residence': [...filed, of('measure.residence', 60 * day)],
  sent: [...onBail, ...sent],
  'under review': underReview,
  'under review, held': heldUnderReview,
  'file asked for': [...underReview, of('prosecution-review.file-request', 2 * day)],
  'sent back': [
    ...underReview,
    of('prosecution-review.send-back', 2 * day),
    of('prosecution-review.receive-back', 20 * day),
  ],
  indicted: [...underReview, of('prosecution-review.indict', 5 * day)],
  'on trial': onTrial,
};
