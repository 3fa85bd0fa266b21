import type { Indicator, ItemTable } from '../../domain/indicator';
import { indicators } from '../../law/indicators';
import { itemTables } from '../../law/items';

const intro = `# Indicators 指标

Made from \`law/indicators/\` and \`law/items.ts\` by \`scripts/generate-docs.ts\`; change it there.

本页供领导阅读：每项指标计什么、不计什么、依据何在。

**How to read one.** Every answer prints its definition, the instant as of which it counts (*as of*, 统计时点) and by when what it counts had been recorded
(*known at*, 录入时点). The documents this product follows contradict themselves by giving one figure twice without either. Asked again with the same two
instants, an indicator gives the same answer, whatever was corrected or entered late since; asked without, it answers for now and says which now that was.

- **下钻 Drill-down.** Each number is a link to the very cases, clocks or alerts it has counted; what is missing comes first. The total is the sum of the rows, a
  row the sum of its parts: there is no other arithmetic.
- **谁能看 Who reads it.** Whoever leads or supervises a unit, for that unit and those below it, and of these only the cases they may see: two readers
  may rightly see two totals. What a reader may see, and which units lie below which, is that of the day of the question. Looking at the cases behind a number is
  noted in the access log.
- **不排名 No ranking.** Rows stand in the order of the units' names. Nothing is counted for or against a person, no penalty follows by itself, and nobody can
  write to an indicator: to move it, do what is owed.
- **分母 Below the line.** What is still within its time is shown apart and is not below the line. A share of a hundred per cent on the morning of an
  incident may say that nothing has been due yet: read *waiting* (期限内待办) beside it.
- **更正 Corrections.** An act counts by what it is known to have been: a correction moves it from the instant of the correction on, and not before.

Ask for them with \`GET /api/v1/indicators\` ([API](api.md)) or \`npx caseclock indicator list\`, \`show <id> --unit … --as-of … --known-at … [--json|--csv]\`
and \`items <id> --part missing\`.`;

const partsOf = ({ parts }: Indicator): string =>
  parts.map(({ id, title, gap }) => `\`${id}\` ${title.zh} ${title.en}${gap ? ' ⚑' : ''}`).join('<br>');

const lineOf = ({ above, below }: Indicator): string =>
  `(${above.map((id) => `\`${id}\``).join(' + ')}) ÷ (${below.map((id) => `\`${id}\``).join(' + ')})`;

const section = (one: Indicator): string =>
  [
    `## <a id="${one.id}"></a>${one.title.zh} ${one.title.en}`,
    `\`${one.id}\` · ${one.account.zh} ${one.account.en} · ${one.basis.join('; ')} · ${one.confidence}`,
    [
      '| | 中文 | English |',
      '| --- | --- | --- |',
      `| 分子 above | ${one.numerator.zh} | ${one.numerator.en} |`,
      `| 分母 below | ${one.denominator.zh} | ${one.denominator.en} |`,
      `| 不计或另列 left out or apart | ${one.leftOut.zh} | ${one.leftOut.en} |`,
    ].join('\n'),
    `Parts (⚑ listed first): ${partsOf(one)}`,
    `Value: ${lineOf(one)}${one.target === undefined ? '; no value is better by itself' : one.shows === 'ratio' ? '; ideal 1 : 1' : '; should be 100 %'}`,
  ].join('\n\n');

const tableOf = ({ from, to, official, items, note, confidence }: ItemTable): string =>
  [
    `### ${from} – ${to ?? ''} ${official ? '官方指标时期 while it was an official score' : '不是官方分数 no official score'} (${confidence})`,
    `${note.zh} ${note.en}`,
    [
      '| 计件活动 item | act | of |',
      '| --- | --- | --- |',
      ...items.map(
        ({ title, type, kind }) => `| ${title.zh} ${title.en} | \`${type}\` | ${kind ? `\`${kind}\`` : ''} |`,
      ),
    ].join('\n'),
  ].join('\n\n');

const itemsIntro = `## What counts as an item 案-件比计件活动

Beside each case itself (one), these activities count, each by the table of the day on which it happened.`;

/** docs/indicators.md: what is counted, for whoever reads the numbers. */
export const indicatorsDocument = (): string =>
  `${[intro, ...[...indicators.values()].map(section), itemsIntro, ...itemTables.map(tableOf)].join('\n\n')}\n`;
