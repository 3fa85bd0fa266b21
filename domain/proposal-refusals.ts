import { row } from './refusal-row';

/** Why a proposal, or the act that carries one out, is refused. */
export const proposalRefusals = {
  'not-for-approval': row(
    '该行为无须呈请审批',
    'Nobody decides on such an act',
    '直接提交该行为；更正以书面审批办理',
    'Submit the act itself; a correction is decided on paper',
  ),
  'proposal-malformed': row(
    '呈请的内容不构成该行为',
    'What is proposed does not make such an act',
    '按提示补正字段或人员后重新呈请',
    'Put the field named right, and propose it again',
  ),
  'no-such-proposal': row(
    '没有该呈请',
    'There is no such proposal in this case',
    '在案件中查看呈请',
    'Look at the proposals of the case',
  ),
  'own-proposal': row(
    '呈请人不得审核、审批自己的呈请，代行职务的亦同',
    'Who wrote a proposal, for themselves or as a deputy, neither reviews nor approves it',
    '由其他有权人员审核、审批',
    'Have somebody else with the power do it',
  ),
  'own-case': row(
    '承办人、协办人不得审核、审批本案呈请',
    'Who handles the case, or assists, neither reviews nor approves its proposals',
    '由其他有权人员审核、审批',
    'Have somebody else with the power do it',
  ),
  'reviewed-by-you': row(
    '审核人不得审批',
    'Who reviewed a proposal does not approve it',
    '由其他有权人员审批',
    'Have somebody else with the power approve it',
  ),
  'needs-review': row(
    '尚未经法制审核',
    'The legal reviewer has not looked at it yet',
    '先送法制员审核',
    'Have it reviewed first',
  ),
  'needs-approval': row(
    '该单位设有法制员，应先呈请、审核、审批',
    'A unit with a legal reviewer proposes this act and has it reviewed before it is decided',
    '先呈请审批，批准后以该审批提交',
    'Propose it, and once approved submit it with the approval',
  ),
  'not-approved': row('该呈请未获批准', 'The proposal is not approved', '等待审批', 'Wait for the decision'),
  'approval-used': row('该审批已执行', 'The approval has been carried out already', '重新呈请审批', 'Propose it anew'),
  'approval-differs': row(
    '与批准的内容不一致',
    'The act is not the one that was approved',
    '按批准的内容提交，或重新呈请',
    'Submit what was approved, or propose it anew',
  ),
  'not-your-proposal': row(
    '非本人呈请，也非本案承办人',
    'Neither did you write the proposal, nor do you handle the case',
    '由呈请人或承办人撤回',
    'Have its author or the handler withdraw it',
  ),
} as const;
