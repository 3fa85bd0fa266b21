import type { RollOutState } from '../../domain/roll-out';
import { refusals } from '../../domain/refusals';
import { minute, table } from '../case/table';
import type { Move, RollOut } from './answers';
import { movesText } from './moves';

const states: Readonly<Record<RollOutState, string>> = {
  previewing: '统计中 being counted',
  proposed: '待决定 waits for a decision',
  rejected: '已否决 rejected',
  adopting: '施行中 being adopted',
  ended: '已完成 ended',
};

const outcomes = { left: '不适用 left out', refused: '被拒绝 refused', failed: '出错 failed' } as const;

export const stateText = ({ state }: Pick<RollOut, 'state'>): string => states[state];

/** What it is about: the year and paper of a calendar, or a pack. */
export const subjectText = ({ calendar, pack }: RollOut): string => {
  if (!calendar) return `规则包 law pack ${pack ?? ''}`;
  const { year, notice, edition, corrects } = calendar;
  return `日历 calendar ${year} ${notice}, edition ${edition}${corrects === undefined ? '' : `, corrects ${corrects}`}`;
};

const byText = ({ person, unit }: RollOut['proposedBy']): string => `${person} (${unit})`;

const headText = (one: RollOut): string[] => {
  const { decision, endedAt } = one;
  return [
    `${one.id} · ${subjectText(one)} · ${stateText(one)}`,
    `提出 proposed  ${minute(one.proposedAt)}  ${byText(one.proposedBy)}: ${one.reasons}`,
    ...(decision
      ? [
          `${decision.approved ? '批准 approved' : '否决 rejected'}  ${minute(decision.at)}  ${byText(decision.by)}, ${decision.documentNo}: ${decision.reasons}`,
        ]
      : []),
    ...(endedAt === undefined ? [] : [`完成 ended     ${minute(endedAt)}`]),
  ];
};

const range = ([from, to]: readonly [string, string]): string => (from === to ? from : `${from}…${to}`);

const previewText = ({ preview, calendar }: RollOut): string[] => {
  if (!preview) return [];
  const rows: readonly (readonly [string, number])[] = [
    ['在办案件 open cases it comes to', preview.cases],
    ['日期变动的案件 cases with dates that move', preview.casesMoved],
    ['变动的计时 clocks that move', preview.clocks],
    ['  推迟 later', preview.later],
    ['  提前 earlier', preview.earlier],
    ['  确定 become certain', preview.certain],
    ['无法转入的案件 cases that cannot follow', preview.stuck],
  ];
  const days = preview.days.map(range).join(', ');
  return [
    '',
    ...(calendar ? [`变化的日子 days that change: ${days === '' ? '无 none' : days}`, ''] : []),
    table(
      ['影响 preview', `as of ${minute(preview.at)}`],
      rows.map(([what, count]) => [what, String(count)]),
    ),
  ];
};

const progressText = ({ state, progress }: RollOut): string[] => {
  if (state !== 'adopting' && state !== 'ended') return [];
  const { adopted, left, refused, failed, toCome } = progress;
  return [
    '',
    `案件 cases: 已适用 adopted ${adopted} · 不适用 left out ${left} · 被拒绝 refused ${refused} · 出错 failed ${failed} · 待办 to come ${toCome}`,
  ];
};

const whyText = (detail: unknown): string => {
  const { refusal } = (detail ?? {}) as { refusal?: string };
  if (refusal === undefined) return JSON.stringify(detail);
  if (!Object.hasOwn(refusals, refusal)) return refusal;
  const { title } = refusals[refusal as keyof typeof refusals];
  return `${title.zh} · ${title.en}`;
};

const exceptionsText = ({ exceptions }: RollOut): string[] =>
  exceptions.length === 0
    ? []
    : [
        '',
        table(
          ['未适用 not adopted', '', 'why'],
          exceptions.map((one) => [one.case, outcomes[one.outcome], whyText(one.detail)]),
        ),
      ];

const nextText = ({ id, state, progress }: RollOut): string[] => {
  if (state === 'previewing' || state === 'adopting')
    return ['', `→ 稍后查看 · Look again: npx caseclock law show ${id}`];
  if (state === 'ended' && progress.failed > 0)
    return ['', '→ 出错的案件仍适用原版 · Cases that failed go by the former version: see docs/roll-outs.md'];
  if (state !== 'proposed') return [];
  const verdict = `${id} --document NO --reasons TEXT --as USER`;
  return [
    '',
    '→ 由另一名管理员决定 · Another administrator decides, by one of',
    `  npx caseclock law approve ${verdict}`,
    `  npx caseclock law reject ${verdict}`,
  ];
};

const movedText = ({ id, preview }: RollOut, moves: readonly Move[]): string[] => {
  if (moves.length === 0) return [];
  const all = preview?.clocks ?? moves.length;
  const rest =
    all > moves.length ? `, the first ${moves.length} of ${all}; all: npx caseclock law show ${id} --moves` : '';
  return ['', `变动的计时 clocks that move${rest}`, movesText(moves)];
};

/** A roll-out as an administrator reads it: who proposed what, what it would do or has done, and what is to be done next. */
export const rollOutText = (one: RollOut, moves: readonly Move[] = []): string =>
  [
    ...headText(one),
    ...previewText(one),
    ...movedText(one, moves),
    ...progressText(one),
    ...exceptionsText(one),
    ...nextText(one),
  ].join('\n');
