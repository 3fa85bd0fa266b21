import type { ResponsibilityView } from '../../api/views/responsibility';
import { minute, table } from './table';

type Responsible = ResponsibilityView['clocks'][number]['responsible'];

const answererText = ({ name, role, unitName, standsInFor }: Responsible['answerable'][number]): string =>
  `${name.zh} ${role} ${unitName.zh}${standsInFor ? `（代 ${standsInFor.name.zh}）` : ''}`;

const responsibleCells = ({ answerable, nobody, firstHandler }: Responsible): string[] => [
  nobody ? '无人负责 nobody' : answerable.map(answererText).join('；'),
  minute(answerable[0]?.since),
  firstHandler.name.zh,
];

const section = (title: string, what: string, rows: readonly (readonly string[])[]): string[] =>
  rows.length === 0 ? [] : [`\n${title}`, table(['', what, 'until', 'who answers', 'since', '首办 first'], rows)];

/** Who answers for what in a case, as a leader reads it. */
export const responsibleText = ({ case: id, at, clocks, duties, alerts }: ResponsibilityView): string =>
  [
    `案件 ${id} · ${minute(at)}`,
    ...section(
      '计时 clocks',
      'limit',
      clocks.map(({ row, title, person = '', due, responsible }) => [
        row,
        `${title.zh} ${person}`.trim(),
        minute(due?.effective),
        ...responsibleCells(responsible),
      ]),
    ),
    ...section(
      '义务 duties',
      'duty',
      duties.map(({ title, person = '', next = '', responsible }) => [
        next,
        `${title.zh} ${person}`.trim(),
        '',
        ...responsibleCells(responsible),
      ]),
    ),
    ...section(
      '督办提醒 alerts',
      'limit',
      alerts.map(({ colour, row, title, answer, responsible }) => [
        colour,
        `${row} ${title.zh}`,
        minute(answer?.by),
        ...responsibleCells(responsible),
      ]),
    ),
  ].join('\n');
