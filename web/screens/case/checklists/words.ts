import type { Title } from '../../../words/language';

/** What is to be seen to before a step, and rights told. */
export const words = {
  rights: { zh: '权利告知', en: 'Rights told' },
  person: { zh: '人员', en: 'Person' },
  right: { zh: '权利', en: 'Right' },
  teller: { zh: '由谁告知', en: 'Told by' },
  when: { zh: '何时', en: 'When' },
  told: { zh: '告知情况', en: 'Told' },
  notTold: { zh: '尚未告知', en: 'Not yet' },
  before: { zh: '未告知则不能办理下一步', en: 'The next step is refused before' },
  noRights: { zh: '还没有须告知权利的人员', en: 'Nobody in the case must be told of a right yet' },
  checklist: (unit: Title): Title => ({ zh: `核对清单 · ${unit.zh}`, en: `Checklist · ${unit.en}` }),
  none: { zh: '本单位没有启用核对清单', en: 'No checklist is in force in this unit' },
  item: { zh: '核对项', en: 'Item' },
  ticked: { zh: '核对情况', en: 'Ticked' },
  missing: { zh: '未核对', en: 'Missing' },
  done: { zh: '已核对', en: 'Ticked' },
  notAsked: { zh: '本案不要求', en: 'Not asked of this case' },
  passed: { zh: '上次办理', en: 'Last passed' },
} as const;
