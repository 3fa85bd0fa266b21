import type { DecisionPoint } from '../../domain/decision-point';
import type { Title } from '../../domain/limit';
import { type RiskTier, riskLevels, signers } from '../../domain/risk';
import { coverage } from '../../law/decision-points';
import { roleTitles } from '../../law/office-titles';
import { currentPack } from '../../law/pack';
import { playbook } from '../../law/playbook';
import { majorTriggers, riskLevelRows, riskTriggers, type RiskTrigger } from '../../law/risk';
import { both, table } from './markdown';

const { total, configured, enforced, units } = coverage();

const intro = `# Risk and decision points 风险评估点

Made from \`law/risk.ts\`, \`law/decision-points.ts\` and \`law/playbook.ts\` by \`scripts/generate-docs.ts\`; change it there.

**Rule of the office 机关内部规定.** The Supreme People's Procuratorate's opinion of 2011 (《关于加强检察机关执法办案风险评估预警工作的意见》) asks for risk to be assessed; its list of
decisions and its levels were not found in any official text. The decisions come from two published reports, on the Xining procuratorates and on that of an industrial park; three
colours and three tiers from the first. Who sits in which tier, what each level asks and every length are ours. Confidence L throughout. It holds for cases of law pack \`${currentPack.id}\`; in those of earlier packs an
assessment is one act, and nothing more is asked.

案件适用 \`${currentPack.id}\` 规则包的，按本页办理；适用此前规则包的，仅须在决定前提交一次评估。风险事项、等级和各期限均为机关内部规定，未见官方条文。`;

const agencyAct = (act: string): string => `[\`${act}\`](acts.md#${act})`;

const triggerRow = ({ act, title, servedBy, basis, confidence }: RiskTrigger): readonly string[] => [
  both(title),
  agencyAct(act),
  servedBy === undefined ? '决定即送达 the act itself' : `义务 duty \`${servedBy}\``,
  basis.join('; '),
  confidence,
];

const triggers = (): string =>
  [
    '## Assessed before the decision 作出决定前评估',
    `The plan of an orange or red risk is carried out before service: before the act where that is itself the service, else before its duty is done. Nobody stays in custody
for the sake of a plan: a decision about somebody who is held waits for the signature and the plan, not for its execution, which is then owed before the case is closed.

橙色、红色风险的预案应当在送达前落实。涉及在押人员的决定，不因预案尚未落实而延后，但结案前应当落实。`,
    table(
      ['事项 decision', '行为 act', '送达 served by', '依据 basis', '可信 conf.'],
      [...riskTriggers, ...majorTriggers].map((one) => {
        const [name = '', ...rest] = triggerRow(one);
        return [majorTriggers.includes(one) ? `${name}<br>仅重大、复杂案件 major or complex only` : name, ...rest];
      }),
    ),
  ].join('\n\n');

const tierTitles: Readonly<Record<RiskTier, Title>> = {
  handler: { zh: '承办人', en: 'handler' },
  head: { zh: '部门负责人', en: 'head of the department' },
  leader: { zh: '分管领导、检察长', en: 'deputy or chief' },
};

const levels = (): string =>
  [
    '## Levels 等级',
    `Whoever assessed a risk never signs it. A red risk may be signed by the head first; it counts when a leader has signed. To put a level down takes the signature that the higher level
needed. A likely petition, or a case marked \`petition\`, asks for a plan at any level.

评估人不得签批本人的评估。降低等级的，由原等级的签批人签批。可能引发信访的，无论等级均应制定预案。`,
    table(
      ['等级 level', '责任 owner', '签批 signed by', '职务 roles', '预案 plan'],
      riskLevels.map((level) => {
        const { title, owner, signs, plan } = riskLevelRows[level];
        const roles = signers[signs].map((role) => roleTitles[role].zh).join('、');
        return [both(title), both(tierTitles[owner]), both(tierTitles[signs]), roles, plan ? '应当 owed' : '–'];
      }),
    ),
  ].join('\n\n');

const emergency = (): string =>
  [
    `## ${playbook.title.zh} · ${playbook.title.en}`,
    'A red assessment begins it at once. The ladder of the office rings it; what is told, to whom and within how long:',
    table(
      ['职务 role', '单位 where', '签收 acknowledged within'],
      playbook.tells.map(({ role, where, within }) => [
        both(roleTitles[role]),
        where === 'unit' ? '本单位 the unit' : '上级单位 the unit above',
        within,
      ]),
    ),
    `Reports: ${playbook.reports.map((id) => `\`${id}\` ${currentPack.limits.get(id)?.length ?? ''}`).join(', then every ')}. Each says:`,
    playbook.log.map(({ zh, en }) => `- ${zh} · ${en}`).join('\n'),
    `Ended by ${playbook.standDown.map((role) => `${roleTitles[role].zh} ${roleTitles[role].en}`).join(' or ')}, with reasons (\`emergency.end\`).`,
  ].join('\n\n');

const pointRow = ({ id, title, assess, act }: DecisionPoint): readonly string[] => [
  `<a id="${id}"></a>\`${id}\``,
  both(title),
  assess === 'always' ? '是 always' : '仅重大、复杂 major or complex',
  act === undefined ? '–' : agencyAct(act),
];

const points = (): string =>
  [
    '## Decision points 评估点',
    `**${configured} of ${total} configured 已配置 ${configured}/${total}**, in ${units.length} business units; ${enforced} of them stand before an act of this record. Number and units are those of the report on the Xining
procuratorates, which names none of the decisions: **every name is ours 名称均为本系统自拟**. Where a police act stands for a point (\`filing.refuse\`, \`investigation.withdraw\`) the record has no such act of the procuratorate itself.`,
    ...units.map(({ unit, title, points: rows }) =>
      [
        `### ${unit}. ${title.zh} ${title.en}`,
        table(['id', '评估点 decision', '评估 assessed', '行为 act'], rows.map(pointRow)),
      ].join('\n\n'),
    ),
  ].join('\n\n');

/** `docs/decision-points.md`: what is assessed, what each level asks, what a red risk sets in motion, and how much of the catalogue is covered. */
export const decisionPointsDocument = (): string =>
  `${[intro, triggers(), levels(), emergency(), points()].join('\n\n')}\n`;
