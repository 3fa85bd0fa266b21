import type { Title } from '../../words/language';

const of = (zh: string, en: string): Title => ({ zh, en });

export const words = {
  title: of('收发登记', 'Register'),
  book: of('登记簿', 'Book'),
  held: of('在库', 'On hand'),
  arriving: of('待接收', 'To be received'),
  number: of('登记号', 'Number'),
  when: of('时间', 'When'),
  direction: of('收／发', 'In or out'),
  kind: of('种类', 'Kind'),
  what: of('名称', 'Title'),
  quantity: of('数量', 'How many'),
  with: of('来自／去向', 'From or to'),
  reference: of('文书号', 'Reference'),
  case: of('案件', 'Case'),
  by: of('登记人', 'Entered by'),
  unit: of('单位', 'Unit'),
  since: of('入库时间', 'Since'),
  withheld: of('（不予显示）', '(withheld)'),
  from: of('自', 'From'),
  to: of('至', 'Until'),
  csv: of('导出本页（CSV）', 'This page as CSV'),
  enter: of('登记', 'Enter'),
  entering: of('登记收发', 'Enter what came in or goes out'),
  consequence: of(
    '登记后即取得连续编号，不能删除；有误的另行更正。',
    'It gets the next number of the book and is never deleted; what is wrong is corrected by another entry.',
  ),
  entered: of('已登记', 'Entered'),
  none: of('没有符合条件的登记', 'No entry matches'),
  noneHow: of('可放宽上面的条件。', 'Ask for less above.'),
  noneHeld: of('没有在库物品', 'Nothing lies here'),
  noneArriving: of('没有在途、待本单位接收的案件', 'Nothing is on its way to your unit'),
  sent: of('发出时间', 'Sent'),
  sender: of('发出单位', 'Sender'),
  waits: of('待办期限', 'Due'),
  receive: of('接收', 'Receive'),
  findCase: of('查找案件（案号、姓名、罪名）', 'Find the case (number, name, offence)'),
  chosenCase: of('所属案件', 'Case'),
  chooseCase: of('请先选定案件', 'Choose the case first'),
  noCases: of('没有找到案件', 'No case found'),
  receiving: of('接收案件', 'Receive the case'),
  receiveConsequence: of(
    '接收后案件由本单位办理，本单位的期限随即起算；应向发出单位退回回执的，回执义务同时产生。',
    'The case becomes your unit’s, its limits start, and where a receipt is owed to the sender, that duty begins.',
  ),
  cannotReceive: of('您现在不能接收', 'You cannot receive it now'),
  notYou: of('由本单位的案管人员或者承办人接收。', 'The clerks or handlers of your unit receive it.'),
  persons: of('涉及', 'About'),
  goToAssignment: of('去分案', 'Assign it'),
} as const;

export const directions: Readonly<Record<string, Title>> = { in: of('收', 'In'), out: of('发', 'Out') };

export const kinds: Readonly<Record<string, Title>> = {
  file: of('案卷', 'Case file'),
  document: of('文书', 'Document'),
  'seized-property': of('涉案财物', 'Seized property'),
  seal: of('印章', 'Seal'),
};
