import type { Chronology } from '../../domain/chronology';
import type { Tape, TapeLine } from '../../domain/tape';
import { addDays, daysBetween } from '../../domain/time/day';
import type { Day } from '../../domain/time/instant';
import { formatInstant } from '../../domain/time/iso';
import type { Context } from '../outcome';
import { answerOwed } from '../elapse';
import { simulate } from '../simulate';
import type { Track } from './tracks';

/** What is supposed of a chronology where its source is silent. */
export interface Hypothesis {
  readonly track: Track;
  /** Days between the approval of the arrest and its execution; the source states only the arrest. */
  readonly approvedEarlier: 0 | 1;
}

const county = (agency: 'police' | 'procuratorate') =>
  ({ decidedBy: { agency, level: 'county', documentNo: 'not stated' } }) as const;

const at = (day: Day, time: string): string => `${day}T${time}:00+08:00`;

const dateOf = ({ events }: Chronology, event: string): Day | undefined =>
  events.find((one) => one.event === event)?.date;

const labels = (persons: number): string[] => Array.from({ length: persons }, (_, index) => `P${index + 1}`);

const silent = 'the source does not state it';

/** Before a detention there must have been a report and a filing; no judgment states when. */
const beginning = (detained: Day, persons: readonly string[]): TapeLine[] => [
  {
    at: at(detained, '08:00'),
    act: 'reception.receive',
    fields: { channel: 'in-person', reporter: { kind: 'informant' }, summary: 'Facts removed' },
    assumed: silent,
  },
  { at: at(detained, '08:10'), act: 'reception.register', assumed: silent },
  { at: at(detained, '08:20'), act: 'reception.accept', assumed: silent },
  {
    at: at(detained, '08:30'),
    act: 'filing.file',
    fields: { suspectedOffence: 'removed' },
    ...county('police'),
    assumed: silent,
  },
  ...persons.map((label): TapeLine => {
    const fields = { label, standing: 'suspect', name: `Person ${label.slice(1)} (name removed)` };
    return { at: at(detained, '08:40'), act: 'person.register', fields, assumed: silent };
  }),
];

const extensions = (detained: Day, persons: readonly string[], { extension, ground, basis }: Track): TapeLine[] =>
  extension === undefined
    ? []
    : persons.map((label): TapeLine => {
        // The act that detains has a given id, so that the clock it starts can be named here.
        const clock = `measure-detain-${label}.request-arrest.detain`;
        const fields = { clock, extension, reasons: `${ground?.en ?? ''} (${basis})` };
        return {
          at: at(addDays(detained, 2), '12:00'),
          act: 'limit.extend',
          fields,
          ...county('police'),
          assumed: 'approved inside the first three days; the source does not state the track',
        };
      });

const review = (
  detained: Day,
  arrested: Day,
  persons: string[],
  { track, approvedEarlier }: Hypothesis,
): TapeLine[] => {
  const days = Math.min(track.policeDays, daysBetween(detained, arrested) - approvedEarlier);
  const requested = addDays(detained, days);
  const assumed = 'on the last day that the track allows; the source does not state it';
  const approved =
    approvedEarlier === 0 ? 'taken to be the day of the arrest' : 'taken to be the day before the arrest';
  return [
    {
      at: at(requested, '10:00'),
      act: 'measure.request-arrest',
      persons,
      fields: { reasons: 'not stated' },
      ...county('police'),
      assumed,
    },
    {
      at: at(requested, '10:30'),
      act: 'arrest-review.receive',
      persons,
      assumed: 'received on the day of the request',
    },
    {
      at: at(addDays(arrested, -approvedEarlier), '11:00'),
      act: 'arrest-review.approve',
      persons,
      ...county('procuratorate'),
      assumed: `${approved}: decision and execution are two acts, and the source states one`,
    },
    { at: at(arrested, '12:00'), act: 'measure.arrest', persons },
  ];
};

const ending = (chronology: Chronology): TapeLine[] => {
  const last = chronology.events.at(-1);
  if (!last) return [];
  const charged = last.event === 'charged';
  const reasons = charged ? 'Charged' : 'The source ends here';
  const fields = { outcome: charged ? 'charged' : 'recorded-elsewhere', reasons };
  return [
    { at: at(last.date, '18:00'), act: 'case.close', fields, assumed: 'closes the record where the source ends' },
  ];
};

/** Alerts that nobody is known to have answered would climb for ever in a closed record. */
const answers = (tape: Tape, ctx: Context): TapeLine[] => {
  const { state } = simulate({ ...tape, lines: tape.lines.filter(({ act }) => act !== 'case.close') }, ctx);
  return Object.values(state?.bells ?? {})
    .filter((bell) => answerOwed(bell) && bell.answer && bell.tier === 1)
    .map((bell): TapeLine => {
      const agency = state?.standing.clocks[bell.clock]?.owedBy ?? 'police';
      return {
        at: formatInstant(bell.at + 3_600_000),
        act: 'duty.acknowledge',
        by: `${agency}-leader`,
        fields: { duty: bell.id },
        assumed: 'no source states how the overrun was answered for',
      };
    });
};

/**
 * A tape of acts from a chronology of facts: what the source does not state is added under a hypothesis and marked
 * `assumed`. Noon is assumed for what it states, since judgments name no time of day.
 *
 * @returns undefined where the chronology has no detention followed by an arrest
 */
export const tapeOf = (chronology: Chronology, hypothesis: Hypothesis, ctx: Context): Tape | undefined => {
  const detained = dateOf(chronology, 'detained');
  const arrested = dateOf(chronology, 'arrested');
  if (detained === undefined || arrested === undefined) return undefined;
  const persons = labels(chronology.header.persons);
  const { chain, source, licence } = chronology.header;
  const tape: Tape = {
    header: { tape: 'caseclock/1', case: `chain-${chain}`, source, licence },
    lines: [
      ...beginning(detained, persons),
      {
        at: at(detained, '12:00'),
        act: 'measure.detain',
        id: 'detain',
        persons,
        fields: { ground: 'not stated' },
        ...county('police'),
      },
      ...extensions(detained, persons, hypothesis.track),
      ...review(detained, arrested, persons, hypothesis),
      ...ending(chronology),
    ],
  };
  const answered = [...tape.lines, ...answers(tape, ctx)];
  return { ...tape, lines: answered.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)) };
};
