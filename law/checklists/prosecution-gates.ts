import type { Checklist } from '../../domain/checklist';
import { item, itemWhere, practice } from './item';

const evaluation = 'Procuratorate, three platforms (2012): every case is checked';

const suspectHeard = item(
  'interrogated',
  '已讯问犯罪嫌疑人，诉讼权利和认罪认罚规定已告知',
  'Suspect interrogated, and told of the rights and of the law on admitting guilt',
  ...['CPL 173(1)', 'PRR 258(1)'],
);

const defenceHeard = item(
  'defence-heard',
  '已听取辩护人或者值班律师意见并记录',
  'Defender or duty lawyer heard, and recorded',
  ...['CPL 173(1)', 'PRR 261(2)'],
);

const victimHeard = itemWhere(
  'hasVictim',
  'victim-heard',
  { zh: '已听取被害人及其诉讼代理人意见并记录', en: 'Victim and representative heard, and recorded' },
  ...['CPL 173(1)', 'PRR 261(2), 262'],
);

/** The gates of a review for prosecution. Articles read in full text, CPL 2018, PRR 2019. */
export const prosecutionGates: Checklist = {
  id: 'prosecution-gates@1',
  title: { zh: '审查起诉清单', en: 'Checklist of the review for prosecution' },
  agency: 'procuratorate',
  gates: {
    'prosecution-review.indict': [
      suspectHeard,
      defenceHeard,
      victimHeard,
      item(
        'facts',
        '犯罪事实已经查清，证据确实、充分',
        'Facts established, evidence reliable and sufficient',
        ...['CPL 176(1)', 'PRR 355'],
      ),
      item('indictment', '起诉书', 'Indictment', 'PRR 358'),
      item('file', '案卷材料、证据随案移送', 'File and evidence to go to the court', 'CPL 176(1)', 'PRR 359'),
      item(
        'leniency',
        '认罪认罚的，具结书和量刑建议随案移送，或注明没有',
        'Statement of admission and proposed sentence to go with it, or that there is none',
        ...['CPL 174, 176(2)', 'PRR 359'],
      ),
    ],
    'prosecution-review.not-prosecute': [
      suspectHeard,
      defenceHeard,
      victimHeard,
      item(
        'ground',
        '不起诉情形已查明',
        'The ground of non-prosecution is established',
        'CPL 175(4), 177',
        'PRR 365–370',
      ),
      item('decision', '不起诉决定书', 'Decision not to prosecute', 'PRR 372'),
      item('things', '涉案财物处理意见', 'What becomes of the things seized', ...['CPL 177(3)', 'PRR 372(2)(5), 374']),
    ],
    'case.close': [practice('file', '案卷归档', 'File archived', evaluation)],
  },
};
