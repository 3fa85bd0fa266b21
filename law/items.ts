import type { ItemTable } from '../domain/indicator';

const item = (type: ItemTable['items'][number]['type'], zh: string, en: string, kind?: string) => ({
  id: kind === undefined ? type : `${type}/${kind}`,
  type,
  ...(kind === undefined ? {} : { kind }),
  title: { zh, en },
  gap: true as const,
});

/** Activities that earlier work done to the full would have made unnecessary. Ours: see the notes. */
const items = [
  item('prosecution-review.send-back', '退回补充侦查', 'Return for supplementary investigation'),
  item('limit.extend', '延长审查起诉期限', 'Extension of the review for prosecution', 'review-prosecution'),
  item('limit.extend', '延长侦查羁押期限', 'Extension of custody during the investigation', 'custody-base'),
  item('arrest-objection.request', '不批捕复议', 'Request to reconsider a refusal of arrest'),
  item('arrest-objection.ask-review', '不批捕复核', 'Request to review a refusal of arrest'),
  item('trial.adjourn', '建议延期审理', 'Adjournment of the trial for supplementary investigation'),
] as const;

/** What counts as an item, by day (案-件比计件活动表). An act counts by the table of the day on which it happened. */
export const itemTables: readonly ItemTable[] = [
  {
    from: '2019-01-01',
    to: '2024-10-01',
    official: true,
    items,
    confidence: 'L',
    note: {
      zh: '2020年《检察机关案件质量主要评价指标》规定刑事检察16项活动计件，全文未公布可读文本；本表为本系统自拟，不等于官方清单。',
      en: 'The indicators of 2020 count sixteen activities of criminal work; no readable text of the list is published. This table is ours and is not that list.',
    },
  },
  {
    from: '2024-10-01',
    official: false,
    items,
    confidence: 'M',
    note: {
      zh: '2024年10月最高检宣布“一取消三不再”（具体日期未查明，按当月1日计）：不再作为考核评价指标、不再通报排名。本指标仅供内部分析，不是官方分数；计件活动仍为本系统自拟。',
      en: 'In October 2024 (the day is not known; the first is taken) the SPP gave up the evaluation by indicators and their ranking. This is analysis inside the office and no official score; the activities are still ours.',
    },
  },
];
