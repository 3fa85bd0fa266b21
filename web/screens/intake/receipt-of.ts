import type { Schema } from '../../api/client';

type Entry = Schema<'TimelineEntry'>;

/** What a receipt says, as it was recorded. */
export interface Recorded {
  readonly number?: string;
  readonly receivedAt?: string;
  readonly registeredAt?: string;
  readonly unit?: string;
  readonly receiver?: string;
  readonly reporter?: string;
  readonly summary?: string;
}

const textIn = (fields: Readonly<Record<string, unknown>> | undefined, name: string): string | undefined => {
  const value = fields?.[name];
  return typeof value === 'string' ? value : undefined;
};

const accepted = (entries: readonly Entry[], type: string) =>
  entries.find(({ act, refusal }) => act?.type === type && !refusal)?.act;

/** What stands in the ledger of a report: what the reader may not have is left out. */
export const receiptOf = (entries: readonly Entry[]): Recorded => {
  const received = accepted(entries, 'reception.receive');
  const registered = accepted(entries, 'reception.register');
  const reporter = received?.fields['reporter'] as Record<string, unknown> | undefined;
  return {
    number: textIn(registered?.fields, 'receiptNo'),
    receivedAt: received?.occurredAt,
    registeredAt: registered?.occurredAt,
    unit: received?.unit,
    receiver: received?.person,
    reporter: textIn(reporter, 'name'),
    summary: textIn(received?.fields, 'summary'),
  };
};
