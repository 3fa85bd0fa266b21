import type { Title } from '../../words/title';

const of = (zh: string, en: string): Title => ({ zh, en });

export const words = {
  title: of('审批', 'Approvals'),
  lists: of('审批清单', 'Lists of approvals'),
  what: of('呈请事项', 'Proposed'),
  case: of('案件', 'Case'),
  author: of('呈请人', 'Proposed by'),
  since: of('呈请时间', 'Proposed on'),
  stage: of('进度', 'Stage'),
  waits: of('等待', 'Waits since'),
  mine: of('我的处理', 'What I did'),
  open: of('查看', 'Open'),
  back: of('返回清单', 'Back to the list'),
  unknown: of('没有找到该呈请', 'No such proposal'),
  unknownHow: of(
    '可能已撤回，或者案件已不在您的权限内。',
    'It may have been withdrawn, or its case has left your sight.',
  ),
  content: of('呈请内容', 'What is proposed'),
  persons: of('涉及人员', 'Persons'),
  reasons: of('呈请理由', 'Reasons'),
  steps: of('办理过程', 'How it went'),
  proposed: of('呈请', 'Proposed'),
  reviewed: of('法制审核', 'Reviewed in law'),
  decided: of('审批', 'Decided'),
  carried: of('执行', 'Carried out'),
  pending: of('待办', 'Waiting'),
  agreed: of('同意', 'Agreed'),
  effect: of('批准并执行后，期限的变化', 'What it does to the clocks once carried out'),
  effectNote: of(
    '按此刻推演，不作记录；以实际执行时间为准。',
    'Worked out for this moment, nothing is recorded; what counts is when it is carried out.',
  ),
  noEffect: of('不影响任何期限。', 'No clock changes.'),
  refused: of('此刻不能执行', 'It could not be carried out now'),
  bar: of('审批意见', 'Decision'),
  agreeReview: of('审核同意', 'Agree'),
  approve: of('同意', 'Approve'),
  return: of('退回', 'Return'),
  withdraw: of('撤回呈请', 'Withdraw'),
  carryOut: of('执行', 'Carry out'),
  opinion: of('意见', 'Opinion'),
  documentNo: of('批准文书号', 'Number of the approval'),
  documentHint: of('如：清公审批〔2026〕7号', 'Such as: 清公审批〔2026〕7号'),
  mustSay: of('退回须写明理由（至少两个字）', 'To return it, say why (two characters at least)'),
  mustNumber: of('请填写批准文书号', 'Give the number of the approval'),
  mustOpine: of('请写明审核意见（至少两个字）', 'Give your opinion (two characters at least)'),
  notYou: of('您不能在此作出决定', 'It is not yours to decide here'),
  own: of('呈请人不得审核、审批自己的呈请', 'Whoever wrote a proposal neither reviews nor approves it'),
  ownHow: of(
    '由法制员审核、由有权的领导审批；批准后由您执行。',
    'The legal reviewer looks at it, a leader with the power decides; then you carry it out.',
  ),
  over: of('本呈请已办结', 'This proposal is over'),
  onlyLook: of('您在此可以查看，没有待您办理的步骤。', 'You may look; no step of it waits for you.'),
  mayCarry: of('已经批准，可以执行', 'Approved: it can be carried out'),
} as const;

export const lists = {
  review: of('待我审核', 'For my review'),
  approve: of('待我审批', 'For my decision'),
  proposed: of('我发起', 'Proposed by me'),
  judged: of('我已办', 'Judged by me'),
} as const;

export type ListId = keyof typeof lists;

export const empties: Readonly<Record<ListId, Title>> = {
  review: of('没有待您审核的呈请', 'Nothing waits for your review'),
  approve: of('没有待您审批的呈请', 'Nothing waits for your decision'),
  proposed: of('您没有发起过呈请', 'You have proposed nothing'),
  judged: of('您还没有办理过呈请', 'You have judged nothing yet'),
};

export const parts: Readonly<Record<string, Title>> = {
  proposed: of('发起', 'Proposed'),
  reviewed: of('审核同意', 'Agreed'),
  approved: of('审批同意', 'Approved'),
  returned: of('退回', 'Returned'),
};

/** What is asked once, with what it leads to. */
export const questions = {
  'approval.review': of(
    '审核同意后，呈请转入审批，您不再能审批同一事项。',
    'It goes on to whoever decides; you cannot decide it yourself any more.',
  ),
  'approval.approve': of(
    '同意后，承办人可以按所呈内容执行，执行时即以此为决定；内容不能再改。',
    'The handler may then carry it out as proposed, on this decision; nothing of it can be changed any more.',
  ),
  'approval.return': of('退回后呈请终止，呈请人可另行呈请。', 'The proposal ends; its author may propose anew.'),
  'approval.withdraw': of('撤回后呈请终止，可另行呈请。', 'The proposal ends; you may propose anew.'),
  carry: of(
    '执行后写入时间线，期限随即按上列变化。',
    'It stands in the timeline at once, and the clocks change as said above.',
  ),
} as const;
