import type { Title } from '../../words/language';

/** What is said once a report has become a case. */
export const after = {
  title: (number: string): Title => ({ zh: `受案 ${number}`, en: `Report ${number}` }),
  titlePlain: { zh: '接报已立卷', en: 'The report has become a case' },
  registered: { zh: '已登记，回执可以打印。', en: 'Registered; the receipt can be printed.' },
  notRegistered: { zh: '已立卷，尚未登记回执。', en: 'The case is open; the receipt has not been registered yet.' },
  print: { zh: '打印回执', en: 'Print the receipt' },
  openCase: { zh: '打开案件', en: 'Open the case' },
  another: { zh: '再接一件', en: 'Another report' },
  clocks: { zh: '已起算的期限', en: 'Clocks that have begun' },
  noClocks: { zh: '目前没有期限在计算。', en: 'No clock runs at present.' },
  next: { zh: '下一步', en: 'What next' },
  notNow: { zh: '暂不可办', en: 'Not now' },
  nothingNext: { zh: '您在本案中没有可办的受理事项。', en: 'There is nothing for you to do about this report.' },
  whoElse: { zh: '其余事项见案件页。', en: 'Everything else stands on the page of the case.' },
  checklist: { zh: '受理前核对', en: 'Before it is accepted' },
  checklistWhy: {
    zh: '本单位的办案清单要求逐项核对后才能接受案件。',
    en: 'By the checklist of the unit each of these is seen to before the case is accepted.',
  },
  tick: { zh: '核对所选', en: 'Tick the chosen' },
  receipt: { zh: '接报案回执', en: 'Receipt of a report' },
  number: { zh: '编号', en: 'Number' },
  caseId: { zh: '案件标识', en: 'Case' },
  unit: { zh: '接报单位', en: 'Unit' },
  receiver: { zh: '接报人', en: 'Received by' },
  receivedAt: { zh: '接报时间', en: 'Received' },
  registeredAt: { zh: '登记时间', en: 'Registered' },
  reporter: { zh: '报案人', en: 'Reported by' },
  promise: {
    zh: '您的报案已经登记。本单位将在下列期限内作出处理并告知您；逾期未答复的，可凭本回执查询。',
    en: 'Your report has been registered. The unit decides within the limits below and tells you; if it does not, ask with this receipt.',
  },
  seal: { zh: '（接报单位印章）', en: '(seal of the unit)' },
  signature: { zh: '报案人签名：', en: 'Signature of who reports: ' },
} as const;
