import type { Indicator, IndicatorPart } from '../../domain/indicator';
import { itemTables } from '../items';
import { words } from '../limits/row';

const received = ['arrest-review.receive', 'prosecution-review.receive'] as const;

/** Every activity that has ever counted, once. */
const items: readonly IndicatorPart[] = [
  ...new Map(
    itemTables.flatMap((table) => table.items).map(({ id, title }) => [id, { id, title, gap: true as const }]),
  ),
].map(([, part]) => part);

const ratio: Indicator = {
  id: 'case-item-ratio',
  title: words('案-件比', 'Case-item ratio'),
  numerator: words(
    '“件”：每案基数1，加该案截至统计时点的每一次计件活动（计件活动表按活动当日的版本）',
    'Items: one for each case, and one for each counted activity in it up to the report; an activity counts by the table of its own day',
  ),
  denominator: words(
    '“案”：统计区间内检察机关首次受理（审查逮捕或者审查起诉）的案件，归于首次受理的单位',
    'Cases that a procuratorate first received within the period, for arrest or for prosecution; counted for the unit that did',
  ),
  leftOut: words(
    `检察机关未受理的案件不计。${itemTables.at(-1)?.note.zh ?? ''}`,
    `Cases that no procuratorate has received. ${itemTables.at(-1)?.note.en ?? ''}`,
  ),
  account: words('件', 'one item'),
  shows: 'ratio',
  target: 1,
  parts: [...items, { id: 'case', title: words('案（基数）', 'Case (one for each)') }],
  above: [...items.map(({ id }) => id), 'case'],
  below: ['case'],
  counting: { by: 'items', received },
  basis: ['Mechanism 66', '最高检《检察机关案件质量主要评价指标》(2020)'],
  confidence: 'M',
};

const nonCustodial: Indicator = {
  id: 'non-custodial',
  title: words('非羁押率', 'Non-custodial share'),
  numerator: words('其中受理时未被羁押的', 'Those of them who were not held when it was received'),
  denominator: words(
    '统计区间内首次受理审查起诉的人，归于受理的单位',
    'Persons whose case was first received for review for prosecution within the period; counted for the unit that received it',
  ),
  leftOut: words(
    '取保候审、监视居住不是羁押。此后被羁押或者被释放的，不影响本数。',
    'Bail and residential surveillance are not custody. Whoever is held or let go later is counted as they were then.',
  ),
  account: words('人', 'one person'),
  shows: 'share',
  parts: [
    { id: 'held', title: words('在押', 'Held'), gap: true },
    { id: 'free', title: words('未羁押', 'Not held') },
  ],
  above: ['free'],
  below: ['free', 'held'],
  counting: { by: 'custody', received: 'prosecution-review.receive' },
  basis: ['Mechanism 65', 'CPL 95'],
  confidence: 'L',
};

const returns: Indicator = {
  id: 'returned',
  title: words('退回补充侦查率', 'Share returned for supplementary investigation'),
  numerator: words('其中截至统计时点退回过的', 'Those of them whose case was sent back by the time of the report'),
  denominator: nonCustodial.denominator,
  leftOut: words(
    '自行补充侦查不计。同一人同一案退回两次的，人数计一，另列。',
    'Supplementary investigation by the procuratorate itself. Whoever was returned twice counts as one, and is shown apart.',
  ),
  account: words('人', 'one person'),
  shows: 'share',
  parts: [
    { id: 'twice', title: words('退回两次', 'Returned twice'), gap: true },
    { id: 'once', title: words('退回一次', 'Returned once'), gap: true },
    { id: 'never', title: words('未退回', 'Not returned') },
  ],
  above: ['once', 'twice'],
  below: ['never', 'once', 'twice'],
  counting: {
    by: 'returns',
    received: 'prosecution-review.receive',
    returned: 'prosecution-review.send-back',
  },
  basis: ['Mechanism 66', 'CPL 175'],
  confidence: 'L',
};

/** Of the cases a procuratorate received. None of these is better by being higher: people judge, not the number. */
export const qualityIndicators: readonly Indicator[] = [ratio, nonCustodial, returns];
