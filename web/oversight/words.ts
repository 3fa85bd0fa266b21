import type { Title } from '../words/language';

/** What is said wherever somebody oversees. */
export const words = {
  notMine: { zh: '您现在不能办理，原因如下', en: 'You cannot do this now, because' },
  nothing: { zh: '现在没有您可以办理的事项', en: 'There is nothing for you to do about it now' },
  history: { zh: '经过', en: 'What has happened' },
  noHistory: { zh: '尚无记录', en: 'Nothing on record yet' },
  doc: { zh: '文书', en: 'Document' },
  done: { zh: '已办理并记入案件时间线', en: 'Done, and recorded in the timeline of the case' },
  find: { zh: '案号、姓名、罪名', en: 'Case number, name, offence' },
  findHint: { zh: '按案号、姓名或者罪名查找您有权查看的案件。', en: 'Cases you may see, by number, name or offence.' },
  choose: { zh: '选择', en: 'Choose' },
  noCase: { zh: '没有符合的案件', en: 'No case is called so' },
} as const satisfies Record<string, Title>;
