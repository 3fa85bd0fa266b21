import type { Schema } from '../../../api/client';
import type { Say, Title } from '../../../words/language';
import { whenTitle } from '../../../words/when';
import { boundTitle, endTitle, type Entry } from '../shown';
import { whyWords, words } from './words';

export type Explanation = Schema<'Explanation'>;

/** The last time that something moved the end of a clock. */
export interface LastChange {
  readonly seq: number;
  readonly at: string;
  readonly title: Title;
  /** The act that did it, where one did. */
  readonly act: string | undefined;
  readonly from: string | undefined;
  readonly to: string | undefined;
}

interface Moved {
  readonly kind: string;
  readonly clock?: string;
  readonly from?: string | null;
  readonly due?: { readonly effective?: string | null };
}

const causeOf = ({ act, details }: Entry): string | undefined => {
  const because = details?.['because'];
  return act?.id ?? (typeof because === 'string' ? because : undefined);
};

/** What last moved the end of a clock, out of the ledger of its case; nothing where it still ends as it began, however often it was counted anew. */
export const lastChangeOf = (entries: readonly Entry[], clock: string): LastChange | undefined =>
  entries
    .flatMap((entry) =>
      ((entry.effects ?? []) as readonly Moved[])
        .filter((one) => one.kind === 'clock-moved' && one.clock === clock)
        .filter(({ from, due }) => from !== due?.effective)
        .map(({ from, due }) => ({
          ...{ seq: entry.seq, at: entry.at, title: entry.title, act: causeOf(entry) },
          ...{ from: from ?? undefined, to: due?.effective ?? undefined },
        })),
    )
    .at(-1);

const isDate = /^\d{4}-\d{2}-\d{2}(?:T|$)/;

/** What a step has come to, if that is a day or an instant; lengths stand in its words already. */
export const resultTitle = (result: string): Title | undefined =>
  isDate.test(result) ? boundTitle(result) : undefined;

/** Readings that give another date than the one that counts: each named once. */
export const readingsOf = ({ clock: { due }, readings }: Explanation): readonly (readonly [string, string])[] => {
  if (!due) return [];
  const all: readonly (readonly [string, string])[] = [
    ...(due.raw === due.effective ? [] : ([['raw', due.raw]] as const)),
    ...(due.safe === due.effective ? [] : ([['safe', due.safe]] as const)),
    ...Object.entries(readings),
  ];
  return all;
};

/** `from → to`, where an end that is open is said to be. */
export const changeTitle = ({ from, to }: LastChange): Title => {
  const said = (date: string | undefined): Title => (date === undefined ? whyWords.open : endTitle(date));
  const [before, after] = [said(from), said(to)];
  return { zh: `${before.zh} → ${after.zh}`, en: `${before.en} → ${after.en}` };
};

/** The whole sum as plain text, for a letter or a file. */
export const asText = (of: Explanation, change: LastChange | undefined, say: Say): string => {
  const { clock, facts, steps, law } = of;
  const due = clock.due ? endTitle(clock.due.effective) : whyWords.none;
  return [
    say(whyWords.title({ zh: `${clock.row} ${clock.title.zh}`, en: `${clock.row} ${clock.title.en}` })),
    ...facts.map(({ what, at, seq }) =>
      [say(what), say(whenTitle(at)), seq === undefined ? '' : `#${seq}`].filter((part) => part !== '').join(' · '),
    ),
    ...steps.map(({ text, basis, result }, index) => {
      const to = resultTitle(result);
      return `${index + 1}. ${say(text)}${to ? ` → ${say(to)}` : ''} [${basis}]`;
    }),
    `${say(whyWords.result)}: ${say(due)}${clock.due?.provisional ? ` (${say(words.provisionalShort)})` : ''}`,
    ...(change ? [`${say(whyWords.change)}: ${say(changeTitle(change))} · ${say(change.title)}`] : []),
    `${say(whyWords.law)}: ${law}`,
  ].join('\n');
};
