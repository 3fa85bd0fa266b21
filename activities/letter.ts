import type { Colour } from '../domain/oversight';
import type { Delivery, Letter } from './ports';

const colours: Readonly<Record<Colour, { zh: string; en: string }>> = {
  blue: { zh: '蓝色', en: 'blue' },
  orange: { zh: '橙色', en: 'orange' },
  red: { zh: '红色', en: 'red' },
};

const urgency: readonly Colour[] = ['blue', 'orange', 'red'];

const line = ({ news, colour, row, limit, due }: Delivery): string =>
  news === 'withdrawn'
    ? `【撤回】${row} ${limit.zh}，无需处理\n[withdrawn] ${row} ${limit.en}: nothing is owed any more`
    : `【${colours[colour].zh}】${row} ${limit.zh}，期限 ${due}\n[${colours[colour].en}] ${row} ${limit.en}, due ${due}`;

const weight = (one: Delivery): number => (one.news === 'withdrawn' ? -1 : urgency.indexOf(one.colour));

/** Most urgent first. */
const ordered = (deliveries: readonly Delivery[]): Delivery[] =>
  deliveries.toSorted((one, other) => weight(other) - weight(one) || (one.due < other.due ? -1 : 1));

/**
 * One mail for everything one person is to be told of one case. It names the row, the case and the due date: no person,
 * no facts of the case; those are read after signing in.
 */
export const letterTo = (caseId: string, [first, ...rest]: readonly [Delivery, ...Delivery[]]): Letter => {
  const all = ordered([first, ...rest]);
  const { row, limit, due, news } = all[0] ?? first;
  const more = rest.length === 0 ? { zh: '', en: '' } : { zh: `等 ${all.length} 项`, en: ` and ${rest.length} more` };
  const withdrawn = news === 'withdrawn' ? { zh: '【撤回】', en: 'withdrawn: ' } : { zh: '', en: '' };
  return {
    key: [caseId, first.person, ...all.map(({ bell, news: what }) => `${bell} ${what}`).toSorted()].join('\n'),
    to: first.address,
    subject: `[案限] ${withdrawn.zh}${row} ${limit.zh}${more.zh}，案件 ${caseId}，期限 ${due} · ${withdrawn.en}${row} ${limit.en}${more.en}, case ${caseId}, due ${due}`,
    text: [
      `案件 Case ${caseId}`,
      ...all.map(line),
      '请登录系统查看并签收。\nSign in to look at it and to acknowledge it.',
    ].join('\n\n'),
  };
};
