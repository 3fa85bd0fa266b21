import type { Title } from '../../../words/language';

/** Papers of a case between units. */
export const words = {
  chain: { zh: '案卷流转', en: 'Where the papers went' },
  onTheWay: { zh: '在途案卷', en: 'Papers on their way' },
  sent: { zh: '发出', en: 'Sent' },
  from: { zh: '由', en: 'From' },
  to: { zh: '至', en: 'To' },
  persons: { zh: '人员', en: 'Persons' },
  received: { zh: '签收', en: 'Received' },
  receipt: { zh: '回执', en: 'Receipt' },
  notYet: { zh: '尚未签收', en: 'Not yet received' },
  none: { zh: '案卷还没有移送过', en: 'The papers have not been sent anywhere yet' },
  register: { zh: '收发登记', en: 'Register' },
  noRegister: { zh: '本案还没有收发登记', en: 'Nothing has been registered in this case yet' },
  direction: { zh: '收发', en: 'Way' },
  kind: { zh: '种类', en: 'Kind' },
  title: { zh: '名称', en: 'Title' },
  quantity: { zh: '数量', en: 'Quantity' },
  counterpart: { zh: '往来单位', en: 'Counterpart' },
  reference: { zh: '文号', en: 'Reference' },
  at: { zh: '时间', en: 'When' },
  by: { zh: '登记人', en: 'Registered by' },
  entry: { zh: '记录', en: 'Entry' },
} as const;

export const receiptWords: Readonly<Record<string, Title>> = {
  owed: { zh: '回执待退', en: 'Receipt owed' },
  done: { zh: '回执已退', en: 'Receipt sent back' },
  moot: { zh: '无须退回执', en: 'No receipt needed' },
  excused: { zh: '依法免退回执', en: 'Receipt excused' },
  handedOver: { zh: '随案移交', en: 'Handed over' },
};

export const directionWords: Readonly<Record<string, Title>> = {
  in: { zh: '收', en: 'In' },
  out: { zh: '发', en: 'Out' },
};

export const kindWords: Readonly<Record<string, Title>> = {
  file: { zh: '案卷', en: 'File' },
  document: { zh: '文书', en: 'Document' },
  'seized-property': { zh: '涉案财物', en: 'Seized property' },
  seal: { zh: '印章', en: 'Seal' },
};
