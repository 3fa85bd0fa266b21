import { type PersonalField, redactions } from '../../domain/redaction';
import { type Role, roles } from '../../domain/office';
import { reachOf } from '../../domain/visibility';

const intro = `# Who sees what 可见范围与脱敏

Made from \`domain/visibility.ts\` and \`domain/redaction.ts\` by \`scripts/generate-docs.ts\`; change it there.

A case shows itself to the units that handle it, to those it is on its way to, to the procuratorate that supervises its custody, to the very unit
that was given notice of it (\`case.share\`), and to whoever an open alert tells. Lists, addresses and acts ask one function, so that they cannot
disagree; to everybody else the case does not exist. Which of the person's data in it a viewer reads is the second table.`;

const reaches = {
  line: 'their unit and those below 本单位及下级',
  around: 'under way to them, or in custody they supervise 移送途中、受监督羁押',
  shared: 'notice given to their very unit 共享给本单位的案件',
};

const reachRow = (role: Role): string => {
  const words = reachOf[role].map((one) => reaches[one]);
  return `| \`${role}\` | ${words.length === 0 ? 'nothing but what an open alert tells them 仅限向其提醒的案件' : words.join('; ')} |`;
};

const signs = { shown: '显示', masked: '遮蔽', withheld: '–' };

const fieldRow = (role: Role): string => {
  const cells = Object.values(redactions).map(
    ({ handling, elsewhere }) => `${signs[handling[role] ?? 'withheld']} / ${signs[elsewhere[role] ?? 'withheld']}`,
  );
  return `| \`${role}\` | ${cells.join(' | ')} |`;
};

const reasonRow = (field: PersonalField): string => {
  const { title, why, basis, confidence } = redactions[field];
  return `| ${title.zh}<br>${title.en} | ${why.zh}<br>${why.en} | ${basis.join('; ')} | ${confidence} |`;
};

const fields = Object.keys(redactions) as PersonalField[];

/** `docs/visibility.md`: how far each role looks, and what of persons it reads. */
export const visibilityDocument = (): string =>
  `${[
    intro,
    '## Which cases 案件',
    ['| role | sees |', '| --- | --- |', ...roles.map(reachRow)].join('\n'),
    '## Which data of persons 个人信息',
    `Before the stroke in a unit that handles the case, behind it in any other: 显示 shown, 遮蔽 masked, – withheld. Several roles read what any of them
reads. A masked name keeps its label (\`P1\`), and an act names the fields that were withheld.`,
    [
      `| role | ${fields.map((one) => redactions[one].title.zh).join(' | ')} |`,
      `| --- | ${fields.map(() => '---').join(' | ')} |`,
      ...roles.map(fieldRow),
    ].join('\n'),
    '## Why 依据',
    ['| field | why | basis | confidence |', '| --- | --- | --- | --- |', ...fields.map(reasonRow)].join('\n'),
  ].join('\n\n')}\n`;
