import type { TimeLimit } from '../../../domain/limit';
import { duties } from '../../../law/duties';
import { machineTitles } from '../../../law/titles';
import { flat, start, type Arrow, type Graph, type Stage } from './graph';
import { limitsOver, owner } from './owner';
import { arrowTitle, conditions, limitRow, limitText, owners } from './words';
import { both, table } from '../markdown';

const limitCell = (id: string): string => {
  const found: TimeLimit | undefined = limitRow(id);
  if (!found) return 'the limit of the row of each duty ([domain](../../law/duties.ts))';
  const { zh, en } = limitText(found);
  return `**${found.row}** \`${id}\` ${found.title.zh}：${zh} (${en})<br>${found.basis.join('; ')}`;
};

const boundBy = (stage: Stage, graph: Graph): string => {
  if (stage.kind === 'final') return 'ends the procedure';
  const limits = stage.kind === 'group' ? stage.limits : limitsOver(stage, graph);
  if (stage.untimed === undefined) return limits.map(limitCell).join('<br>');
  return [...limits.map(limitCell), stage.untimed].join('<br>');
};

const stageRow = (stage: Stage, graph: Graph): string[] => {
  const { zh, en } = stage.kind === 'final' ? { zh: '', en: '' } : owners[owner(stage, graph)];
  const basis = stage.basis.join('; ');
  return [both(stage.title), `\`${stage.path}\``, `${zh} ${en}`.trim(), boundBy(stage, graph), basis];
};

/** Name of a stage with those around it: `羁押 › 刑事拘留`. */
const nameOf = (path: string, stages: readonly Stage[]): string => {
  if (path === start) return '—';
  const segments = path.split('.');
  const names = segments.map((_, index) => stages.find((one) => one.path === segments.slice(0, index + 1).join('.')));
  return `${names.map((one) => one?.title.zh ?? '').join(' › ')}<br>\`${path}\``;
};

const effectText = (effect: string): string => {
  const [kind = '', name = ''] = effect.split(' ');
  const title = kind === 'owe' ? duties.get(name)?.title.zh : machineTitles[name]?.title.zh;
  return kind === 'owe' ? `owes \`${name}\` ${title ?? ''}` : `opens [\`${name}\`](${name}.md) ${title ?? ''}`;
};

const arrowRow = (arrow: Arrow, stages: readonly Stage[]): string[] => {
  const { zh, en } = arrowTitle(arrow);
  const called = arrow.lapsed ? `\`${arrow.by ?? ''}\`` : `[\`${arrow.by ?? ''}\`](../acts.md#${arrow.by ?? ''})`;
  return [
    nameOf(arrow.from, stages),
    `${zh}<br>${en}${arrow.by === undefined ? '' : `<br>${called}`}`,
    conditions(arrow).map(both).join('<br>'),
    arrow.to === undefined ? 'the stage stays' : nameOf(arrow.to, stages),
    arrow.effects.map(effectText).join('<br>'),
  ];
};

/** `docs/procedures/<name>.md`: the diagram of a procedure, and everything in it as text. */
export const page = (graph: Graph): string => {
  const { id, name, title, stages, arrows } = graph;
  const all = flat(stages);
  const shown = arrows.filter(({ by, guard }) => by !== undefined || guard !== undefined);
  return (
    [
      `# ${title.zh} ${title.en}`,
      `Made from \`${id}\` in \`machines/\` and the current law pack by \`scripts/generate-docs.ts\`; change it there. How the
diagram is read stands [with all procedures](README.md).`,
      `![${title.zh} ${title.en}](${name}.svg)`,
      '## Stages 环节',
      table(
        ['stage', 'id', 'whose step', 'limit, or why there is none', 'articles'],
        all.map((one) => stageRow(one, graph)),
      ),
      '## Acts 行为',
      ...(all.some(({ kind }) => kind === 'group')
        ? ['An act that leads from a group leads from every stage in it, unless the stage has a way of its own for it.']
        : []),
      table(
        ['from', 'act', 'if', 'to', 'effects'],
        shown.map((one) => arrowRow(one, all)),
      ),
      '',
    ]
      .join('\n\n')
      .trimEnd() + '\n'
  );
};
