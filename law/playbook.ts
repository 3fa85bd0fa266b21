import type { Length, Title } from '../domain/limit';
import type { Role } from '../domain/office';
import { heads } from './authority/organs';

/** Somebody whom the emergency is told to at once. */
interface Told {
  readonly role: Role;
  readonly where: 'unit' | 'superior';
  /** Minutes in which it is acknowledged. */
  readonly within: Length;
}

/** What is done when a risk is red (应急处置预案). */
interface Playbook {
  readonly title: Title;
  readonly tells: readonly Told[];
  /** What a situation report says. */
  readonly log: readonly Title[];
  /** Limits of the first report and of those that follow. */
  readonly reports: readonly string[];
  /** Who ends it. */
  readonly standDown: readonly Role[];
  readonly basis: readonly string[];
}

const within = 'PT15M';

/** The report asks for an emergency mechanism and a rapid response; who, when and what is ours. The ladder that rings it is of the office's policy. */
export const playbook: Playbook = {
  title: { zh: '红色风险应急处置预案', en: 'Playbook for a red risk' },
  tells: [
    { role: 'handler', where: 'unit', within },
    { role: 'head', where: 'unit', within },
    { role: 'leader', where: 'unit', within },
    { role: 'leader', where: 'superior', within },
  ],
  log: [
    { zh: '当事人现状和诉求', en: 'Where the people concerned are, and what they ask for' },
    { zh: '已采取的措施和负责人', en: 'What has been done, and by whom' },
    { zh: '联动部门和支援需求', en: 'Who else has been told, and what help is needed' },
    { zh: '下一步安排', en: 'What comes next' },
  ],
  reports: ['emergency-report', 'emergency-next-report'],
  standDown: heads,
  basis: ['Industrial park procuratorate: eight mechanisms, (4)', 'Oversight policy of the office'],
};
