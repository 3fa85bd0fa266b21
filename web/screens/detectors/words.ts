import type { Title } from '../../words/language';

/** What the list of the three detectors says. */
export const words = {
  title: { zh: '检测器', en: 'Detectors' },
  about: {
    zh: '超期、应受未受、应立未立，最迟五分钟前的情况。已由期限预警告知的不重复提醒，只链接到该预警。',
    en: 'Overdue, not accepted, not filed: at most five minutes old. What the alert of a limit tells already rings no second time; it is only linked.',
  },
  unit: { zh: '承办单位', en: 'Unit' },
  anyUnit: { zh: '全部单位', en: 'All units' },
  level: { zh: '级别', en: 'Level' },
  case: { zh: '案件', en: 'Case' },
  detector: { zh: '检测器', en: 'Detector' },
  why: { zh: '原因', en: 'Why' },
  since: { zh: '发现时间', en: 'Found' },
  told: { zh: '已有红色预警', en: 'The red alert tells of it' },
  linked: { zh: '由期限提醒', en: 'Its limit rings' },
  warned: { zh: '已发模型预警', en: 'A warning was raised' },
  refused: { zh: '案件未受理预警', en: 'The case did not take the warning' },
  how: { zh: '告知', en: 'Told by' },
  act: { zh: '查看处置', en: 'Look and act' },
  empty: { zh: '没有发现超期、应受未受、应立未立', en: 'Nothing is overdue, unaccepted or unfiled' },
} as const satisfies Record<string, Title>;

export const detectorWords = {
  overdue: { zh: '超期', en: 'Overdue' },
  'not-accepted': { zh: '应受未受', en: 'Not accepted' },
  'not-filed': { zh: '应立未立', en: 'Not filed' },
} as const satisfies Record<string, Title>;

export type Detector = keyof typeof detectorWords;
export const detectors = Object.keys(detectorWords) as Detector[];
export const isDetector = (text: string | undefined): text is Detector => detectors.some((one) => one === text);
