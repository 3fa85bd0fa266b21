import type { Schema } from '../../api/client';

export type Alert = Schema<'InboxAlert'>;
export type Inbox = Schema<'Inbox'>;

/** The alerts of one case in one line, in the order of the inbox: the most urgent first. */
export interface OfCase {
  readonly case: string;
  readonly alerts: readonly [Alert, ...Alert[]];
}

/** Ten alerts of one case are one line. */
export const byCase = (alerts: readonly Alert[]): readonly OfCase[] => {
  const lines = new Map<string, [Alert, ...Alert[]]>();
  for (const one of alerts) {
    const line = lines.get(one.case);
    if (line) line.push(one);
    else lines.set(one.case, [one]);
  }
  return [...lines].map(([id, all]) => ({ case: id, alerts: all }));
};

const kinds = {
  mine: ({ mine }: Alert) => mine,
  others: ({ mine, status }: Alert) => !mine && status === 'asks',
  told: ({ status }: Alert) => status === 'told',
} as const;

export type Kind = keyof typeof kinds;

export const isKind = (text: string): text is Kind => Object.hasOwn(kinds, text);

export const ofKind = (alerts: readonly Alert[], kind: Kind): readonly Alert[] => alerts.filter(kinds[kind]);

/** Blue ones that only wait to be seen: the only ones that are acknowledged several at once. */
export const inOneGo = (alerts: readonly Alert[]): readonly Alert[] =>
  alerts.filter(({ mine, colour, step }) => mine && colour === 'blue' && step === 'acknowledge');

export const isPast = (at: string, now: string | undefined): boolean =>
  Date.parse(at) <= (now === undefined ? Date.now() : Date.parse(now));
