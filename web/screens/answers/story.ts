import type { Schema } from '../../api/client';

type Entry = Schema<'TimelineEntry'>;
type Title = Schema<'Title'>;

/** What an entry says about an alert, as far as this page reads it. */
interface Told {
  readonly role: string;
  readonly unit: string;
  readonly person?: string;
}

interface BellDetails {
  readonly clock?: string;
  readonly bell?:
    string | { readonly id?: string; readonly clock?: string; readonly answer?: { readonly by?: string } };
  readonly people?: readonly Told[];
}

/** One line of how an alert came to where it is. */
export interface Line {
  readonly seq: number;
  readonly at: string;
  readonly title: Title;
  /** Whoever did it; left out of what time did. */
  readonly person?: string;
  readonly note?: string;
  readonly told: readonly Told[];
  readonly answerBy?: string;
}

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

const noteOf = ({ act }: Entry): string | undefined => text(act?.fields['note']) ?? text(act?.fields['reasons']);

const detailsOf = ({ details = {} }: Entry): BellDetails => details;

/** The clock that an entry is about: a bell, a climb or a breach of it, or the answer to one of its bells. */
const clockOf = (entry: Entry): string | undefined => {
  if (entry.kind === 'refused') return undefined;
  const { clock, bell } = detailsOf(entry);
  const answered = text(entry.act?.fields['duty']);
  const id = typeof bell === 'string' ? bell : answered?.includes('/') ? answered : undefined;
  return clock ?? (typeof bell === 'object' ? bell.clock : undefined) ?? id?.split('/')[0];
};

const lineOf = (entry: Entry): Line => {
  const { bell, people = [] } = detailsOf(entry);
  const answerBy = typeof bell === 'object' ? bell.answer?.by : undefined;
  const note = noteOf(entry);
  return {
    ...{ seq: entry.seq, at: entry.at, title: entry.title, told: people },
    ...(entry.act ? { person: entry.act.person } : {}),
    ...(note === undefined ? {} : { note }),
    ...(answerBy === undefined ? {} : { answerBy }),
  };
};

/** Everything that was told and answered about a clock, the earliest first. */
export const storyOf = (entries: readonly Entry[], clock: string): readonly Line[] =>
  entries.filter((entry) => clockOf(entry) === clock).map(lineOf);

/** Who took a step, and what they said. */
export const saidIn = (
  entries: readonly Entry[],
  act: string,
): { readonly person?: string; readonly note?: string } => {
  const entry = entries.find((one) => one.act?.id === act);
  const [person, note] = [entry?.act?.person, entry && noteOf(entry)];
  return { ...(person === undefined ? {} : { person }), ...(note === undefined ? {} : { note }) };
};
