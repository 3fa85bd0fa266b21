import type { AnswerStep, Colour, Fits, Ladder } from '../../domain/oversight';
import {
  colourTitles,
  join,
  named,
  of,
  stepTitles,
  tierTitles,
  timeOfDay,
  toldOf,
  whenOf,
} from '../../law/ladder-words';
import { roleTitles } from '../../law/office-titles';
import { currentPack } from '../../law/pack';
import { defaultPolicy as policy } from '../../law/policy';
import { both, table } from './markdown';

const answersOf = (answer: readonly AnswerStep[] = []): string =>
  answer.length === 0
    ? '–'
    : answer.map(({ step, role, within }) => both(join([of(`${stepTitles[step].zh}（${roleTitles[role].zh}，${within}）`, `${stepTitles[step].en} (${roleTitles[role].en}, ${within})`)]))).join('<br>'); // prettier-ignore

const fitsOf = ({ fromDays, immediate, custody, limits }: Fits): string => {
  if (limits)
    return limits.map((id) => `${currentPack.limits.get(id)?.row ?? id} ${currentPack.limits.get(id)?.title.zh ?? id}`).join('<br>'); // prettier-ignore
  if (immediate) return both(custody ? of('立即办理，涉及羁押', 'at once, custody') : of('立即办理', 'at once'));
  return both(of(`期限 ${fromDays ?? 0} 日以上`, `${fromDays ?? 0} days and more`));
};

const ladderSection = ({ id, fits, rungs, climb, urgent }: Ladder): string => {
  const rows = rungs.map((rung) => [
    both(colourTitles[rung.colour]),
    both(whenOf(rung.offset)),
    both(toldOf(rung)),
    answersOf(rung.answer),
  ]);
  const tiers = (climb ?? []).map(({ to, tells, last }) =>
    join([of(`${tierTitles[to].zh}${named(tells).zh}${last === 'repeats' ? '，逐级上提' : ''}`, `${tierTitles[to].en}: ${named(tells).en}${last === 'repeats' ? ', and so on up the line' : ''}`)]),
  ); // prettier-ignore
  return [
    `## \`${id}\``,
    `适用 for: ${fitsOf(fits)}${urgent ? '<br>不受免打扰时段限制 knows no quiet hours' : ''}`,
    table(['颜色 colour', '何时 when', '通知 tells', '答复 answer'], rows),
    ...(tiers.length > 0 ? [`逾期不答复 not answered: ${tiers.map(({ zh, en }) => `${zh} ${en}`).join(' → ')}`] : []),
  ].join('\n\n');
};

const intro = `# Ladders 督办阶梯

Made from \`law/policy.ts\` and \`law/ladders.ts\` by \`scripts/generate-docs.ts\`; change it there. The policy \`${policy.id}\`, by which every unit works that has none
of its own. A choice of design, not law: no statute fixes colours or hours. What the words mean stands in [oversight.md](oversight.md). A clock rings by the first ladder
here that is for it.

未制定本单位预警策略的，适用本页。颜色和时限均为机关内部规定。同一计时适用本页中第一个相符的阶梯。`;

const around = (): string => {
  const { quiet, owners, climb } = policy;
  const rows = Object.entries(owners ?? {}).map(([colour, role]) => [
    both(colourTitles[colour as Colour]),
    both(roleTitles[role]),
  ]);
  return [
    '## Owners, quiet hours, climbs 责任人、免打扰时段、上提',
    table(['颜色 colour', '责任人 owner'], rows),
    ...(quiet ? [`免打扰时段 quiet hours: ${timeOfDay(quiet.from)}–${timeOfDay(quiet.to)}`] : []),
    `逾期不答复的，上提至上级单位。 Not answered, it climbs to the unit above:`,
    table(['通知 tells', '答复 answer'], [[both(named(climb.tells)), answersOf(climb.answer)]]),
  ].join('\n\n');
};

/** `docs/ladders.md`. */
export const laddersDocument = (): string =>
  `${[intro, around(), ...policy.ladders.map(ladderSection)].join('\n\n')}\n`;
