import { instantWritten } from '../../words/written';

/** What a clerk has written of a report; it stays in this tab until it has been sent. */
export interface Draft {
  readonly channel: string;
  readonly kind: string;
  readonly name: string;
  readonly idNumber: string;
  readonly phone: string;
  /** When it was reported, as people write it; empty: now. */
  readonly receivedAt: string;
  readonly happened: string;
  readonly when: string;
  readonly where: string;
  readonly who: string;
  readonly category: string;
  readonly receiptNo: string;
  /** One key a step, so that a step sent twice is recorded once. */
  readonly keys: Readonly<Record<string, string>>;
  /** The case it has become, while the steps after the first are still to be sent. */
  readonly case?: string | undefined;
}

export const emptyDraft: Draft = {
  channel: 'in-person',
  kind: 'victim',
  name: '',
  idNumber: '',
  phone: '',
  receivedAt: '',
  happened: '',
  when: '',
  where: '',
  who: '',
  category: '',
  receiptNo: '',
  keys: {},
};

/** What was kept of a draft; of anything else, an empty one. */
export const draftFrom = (kept: string | null): Draft => {
  try {
    return { ...emptyDraft, ...(JSON.parse(kept ?? '{}') as Partial<Draft>) };
  } catch {
    return emptyDraft;
  }
};

/** The summary as the ledger keeps it: in the language of the office, a line for each thing that was said. */
export const summaryOf = ({ happened, when, where, who }: Draft): string =>
  [
    ['', happened],
    ['发案时间：', when],
    ['发案地点：', where],
    ['涉及人员：', who],
  ]
    .map(([name = '', text = '']) => (text.trim() === '' ? '' : `${name}${text.trim()}`))
    .filter((line) => line !== '')
    .join('\n');

const given = (text: string): string | undefined => (text.trim() === '' ? undefined : text.trim());

/** Who reports, as far as it was said. */
export const reporterOf = ({ name, idNumber, phone }: Draft) => ({
  name: given(name),
  idNumber: given(idNumber),
  phone: given(phone),
});

/** Whether something was written that is no time. */
export const isUnread = ({ receivedAt }: Draft): boolean =>
  given(receivedAt) !== undefined && instantWritten(receivedAt) === undefined;

export const isBlank = (draft: Draft): boolean =>
  [draft.name, draft.idNumber, draft.phone, draft.happened, draft.when, draft.where, draft.who].every(
    (text) => text.trim() === '',
  ) && draft.case === undefined;

interface Step {
  readonly id: 'open' | 'register' | 'classify';
  readonly body: { readonly type: string; readonly occurredAt?: string; readonly fields: object };
}

/** What is sent for a draft, one act after the other: taken in, registered, and said of which kind it is. */
export const stepsOf = (draft: Draft): readonly Step[] => {
  const receiptNo = given(draft.receiptNo);
  const occurredAt = instantWritten(draft.receivedAt);
  return [
    {
      id: 'open',
      body: {
        type: 'reception.receive',
        ...(occurredAt === undefined ? {} : { occurredAt }),
        fields: {
          channel: draft.channel,
          reporter: { kind: draft.kind, ...reporterOf(draft) },
          summary: summaryOf(draft),
        },
      },
    },
    { id: 'register', body: { type: 'reception.register', fields: receiptNo === undefined ? {} : { receiptNo } } },
    ...(draft.category === ''
      ? []
      : [
          {
            id: 'classify' as const,
            body: { type: 'case.classify', fields: { category: draft.category, reasons: '接报登记时按报案内容归类' } },
          },
        ]),
  ];
};
