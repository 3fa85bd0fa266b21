import type { Title } from '../../words/language';

/** What a step asks to be written. */
export interface Asked {
  readonly name: string;
  readonly label: Title;
  readonly kind: 'line' | 'lines' | 'category' | 'unit';
  readonly optional?: true;
}

/** A step in the taking in of a report, with what it leads to. */
export interface Step {
  readonly act: string;
  readonly consequence: Title;
  readonly asks: readonly Asked[];
  /** What is said by doing it at all. */
  readonly always?: Readonly<Record<string, unknown>>;
}

const of = (zh: string, en: string): Title => ({ zh, en });
const reasons: Asked = { name: 'reasons', label: of('理由', 'Reasons'), kind: 'lines' };

/** The steps that follow a report, in the order in which they mostly go. */
export const steps: readonly Step[] = [
  {
    act: 'reception.register',
    consequence: of(
      '登记后向报案人出具回执，管辖审查期限起算。',
      'The reporter gets a receipt, and the limit for reviewing jurisdiction starts.',
    ),
    asks: [
      { name: 'receiptNo', label: of('受案号（回执编号）', 'Number of the receipt'), kind: 'line', optional: true },
    ],
  },
  {
    act: 'reception.accept',
    consequence: of(
      '接受后转入立案审查：立案审查期限随即起算，管辖审查结束，不能再移送他处。',
      'The case goes on to filing review: its limit starts at once, the review of jurisdiction ends, and the report is not transferred any more.',
    ),
    asks: [],
  },
  {
    act: 'reception.find-not-mine',
    consequence: of(
      '认定后须在 24 小时内移送，并告知报案人。',
      'It must then be transferred within 24 hours, and whoever reported told.',
    ),
    asks: [
      { name: 'competentUnit', label: of('有管辖权的机关', 'Organ that has jurisdiction'), kind: 'line' },
      reasons,
    ],
  },
  {
    act: 'reception.transfer',
    consequence: of(
      '登记移送即确认已将去向告知报案人；本单位的接报程序到此结束。',
      'By recording it you confirm that whoever reported has been told; reception in this unit ends here.',
    ),
    asks: [{ name: 'to', label: of('移送至', 'Transferred to'), kind: 'line' }],
    always: { reporterTold: true },
  },
  {
    act: 'case.classify',
    consequence: of(
      '归入负面清单或者他机关管辖的，24 小时移送期限随即起算。',
      'If it is on the negative list or another organ’s, the 24 hours for handing it on start at once.',
    ),
    asks: [{ name: 'category', label: of('案件类别', 'Kind of case'), kind: 'category' }, reasons],
  },
  {
    act: 'case.pass',
    consequence: of(
      '对方接收之前，案件仍由本单位负责；接收期限为 24 小时。',
      'Until the other unit takes it, yours answers for the case; it has 24 hours to do so.',
    ),
    asks: [{ name: 'to', label: of('移交至', 'Hand on to'), kind: 'unit' }, reasons],
  },
];
