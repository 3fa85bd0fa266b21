import type { ActType } from '../domain/act';

/** One act of a career: who does it, and what a caller would send. */
export interface CareerAct {
  readonly by: 'chen-li' | 'li-jing';
  readonly request: {
    readonly type: ActType;
    readonly persons?: readonly string[];
    readonly fields?: Readonly<Record<string, unknown>>;
    readonly decidedBy?: object;
  };
}

/** The acts of one case from its opening on, in order. */
export type Career = readonly CareerAct[];

const police = { agency: 'police', level: 'county', organ: '安澜县公安局', documentNo: '安公（刑）字〔2026〕1号' };
const procuratorate = { agency: 'procuratorate', level: 'county', documentNo: '安检捕〔2026〕1号' };
const reasons = '现有证据证明的情况，经审查符合法定条件。 The evidence at hand meets the conditions of the law.';

const act = (type: ActType, rest: Omit<CareerAct['request'], 'type'> = {}, by: CareerAct['by'] = 'chen-li') => ({
  by,
  request: { type, ...rest },
});

const opened: Career = [
  act('reception.receive', {
    fields: {
      channel: 'in-person',
      reporter: { kind: 'informant', name: '张三', phone: '13800000000' },
      summary: '报案人称其停放在小区内的电动自行车被盗，价值约三千元。 An electric bicycle was stolen.',
    },
  }),
  act('reception.register', { fields: { receiptNo: '回执0001' } }),
];

const closed = (outcome: string): CareerAct => act('case.close', { fields: { outcome, reasons } });

const notFiled: Career = [
  ...opened,
  act('reception.accept'),
  act('assessment.assess', { fields: { decision: 'filing.refuse', level: 'blue', reasons } }),
  act('filing.refuse', { fields: { ground: 'manifestly-minor', reasons }, decidedBy: police }),
  closed('not-filed'),
];

const P1 = ['P1'];

const arrested: Career = [
  ...opened,
  act('reception.accept'),
  act('filing.file', { fields: { suspectedOffence: '盗窃' }, decidedBy: police }),
  act('person.register', { fields: { label: 'P1', standing: 'suspect', name: '李四' } }),
  act('measure.detain', { persons: P1, fields: { ground: reasons }, decidedBy: police }),
  act('measure.request-arrest', { persons: P1, fields: { reasons }, decidedBy: police }),
  act('arrest-review.receive', { persons: P1 }, 'li-jing'),
  act('arrest-review.approve', { persons: P1, decidedBy: procuratorate }, 'li-jing'),
  act('measure.arrest', { persons: P1 }),
  closed('charged'),
];

const transferred: Career = [
  ...opened,
  act('reception.find-not-mine', { fields: { competentUnit: '江州市公安局', reasons }, decidedBy: police }),
  act('reception.transfer', { fields: { to: '江州市公安局', reporterTold: true } }),
  closed('transferred'),
];

/** The mix of a station: for each case that leads to an arrest, one that goes elsewhere and two that are not filed. */
export const careers: readonly Career[] = [notFiled, arrested, notFiled, transferred];
