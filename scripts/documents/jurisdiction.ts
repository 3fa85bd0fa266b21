import { categories, type Category } from '../../law/jurisdiction';
import type { UnitLevel } from '../../domain/office';

const intro = `# Jurisdiction 管辖

Made from \`law/jurisdiction.ts\` by \`scripts/generate-docs.ts\`; change it there. [intake.md](intake.md) tells what follows from it.

**Not legal advice 非法律意见.** The kind of a case is what \`case.classify\` says. A unit below the level given, or any unit of the police where
another organ is named, may not accept it, file it or take measures in it, but for those that end custody; it owes the handing on (P-05).
*Confidence*: H, the article was read in a full text; M, quoted by a secondary page, or partly read; L, general knowledge. Articles:
CPL 刑事诉讼法 (2018), CPR 公安机关办理刑事案件程序规定 (2020), PRR 人民检察院刑事诉讼规则 (2019).`;

const all = [...categories.values()];

const belongs =
  (level: UnitLevel) =>
  ({ handledBy }: Category) =>
    'level' in handledBy && handledBy.level === level;

const rowOf = ({ id, title, handledBy, basis, confidence, note }: Category): string => {
  const said = note ? `<br>注 note: ${note.zh} ${note.en}` : '';
  const organ = 'organ' in handledBy ? ` ${handledBy.organ.zh}<br>${handledBy.organ.en} |` : '';
  return `| <a id="${id}"></a>\`${id}\` | ${title.zh}<br>${title.en}${said} |${organ} ${basis.join('; ')} | ${confidence} |`;
};

const table = (rows: readonly Category[], organs = false): string =>
  [
    `| 类别 kind | 案件 case |${organs ? ' 机关 organ |' : ''} 依据 articles | 可信 conf. |`,
    `| --- | --- |${organs ? ' --- |' : ''} --- | --- |`,
    ...rows.map(rowOf),
  ].join('\n');

/** `docs/jurisdiction.md`: every kind of case, by who may handle it. */
export const jurisdictionDocument = (): string =>
  [
    intro,
    '## Other organs 其他机关管辖',
    table(
      all.filter(({ handledBy }) => 'organ' in handledBy),
      true,
    ),
    '## City level and above 设区的市一级以上公安机关',
    table(all.filter(belongs('city'))),
    '## County level and above: what a station may not handle 县级以上公安机关（派出所负面清单）',
    table(all.filter(belongs('county'))),
    '## Every unit, stations too 派出所可以办理',
    table(all.filter(belongs('station'))),
    '',
  ]
    .join('\n\n')
    .trimEnd()
    .concat('\n');
