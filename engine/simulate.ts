import type { Act, ActDefinition, Actor } from '../domain/act';
import { acts } from '../domain/acts';
import type { CaseState } from '../domain/case';
import type { CaseEntry } from '../domain/ledger';
import type { Tape, TapeLine } from '../domain/tape';
import { InvalidTape } from '../domain/tape-errors';
import { parseInstant } from '../domain/time/iso';
import type { Instant } from '../domain/time/instant';
import { tapeActors } from '../law/tape-actors';
import { decide } from './decide';
import { elapse } from './elapse';
import { type Answer, asRecorded, type Context } from './outcome';

/** Whoever the tape names, else the agency's handler in the sample organisation. */
const actorOf = ({ header }: Tape, line: TapeLine, number: number): Actor => {
  const { agency } = acts[line.act] as ActDefinition;
  const name = line.by ?? (agency === 'any' ? 'police' : agency);
  const actor = header.actors?.[name] ?? tapeActors[name];
  if (!actor) throw new InvalidTape(number, 'by', `no actor ${name} in the first line`);
  return actor;
};

/** An id that depends on the tape alone, so that replaying it names everything the same. */
const idOf = (line: TapeLine, index: number): string => line.id ?? `t${index + 1}`;

const said = ({ approval, documentNo, assumed }: TapeLine): Partial<Act> => ({
  ...(approval === undefined ? {} : { approval }),
  ...(documentNo === undefined ? {} : { documentNo }),
  ...(assumed === undefined ? {} : { assumed }),
});

/**
 * The acts of a tape, in the order in which they came in.
 *
 * @throws {InvalidTape} naming the line and field
 */
export const actsOf = (tape: Tape): readonly Act[] => {
  const taken = new Set<string>();
  return tape.lines
    .map((line, index): Act => {
      const id = idOf(line, index);
      if (taken.has(id)) throw new InvalidTape(index + 2, 'id', `another line is called ${id} already`);
      taken.add(id);
      const occurredAt = parseInstant(line.at, `line ${index + 2}, at`);
      const receivedAt =
        line.received === undefined ? occurredAt : parseInstant(line.received, `line ${index + 2}, received`);
      if (receivedAt < occurredAt)
        throw new InvalidTape(index + 2, 'received', 'an act cannot come in before it happens');
      const fields = (acts[line.act] as ActDefinition).fields.safeParse(line.fields ?? {});
      if (!fields.success) throw new InvalidTape(index + 2, 'fields', fields.error.issues[0]?.message ?? 'invalid');
      return {
        id,
        type: line.act,
        occurredAt,
        receivedAt,
        actor: actorOf(tape, line, index + 2),
        persons: line.persons ?? [],
        fields: fields.data as Act['fields'],
        ...(line.decidedBy ? { decidedBy: line.decidedBy as NonNullable<Act['decidedBy']> } : {}),
        ...said(line),
      };
    })
    .sort((a, b) => a.receivedAt - b.receivedAt);
};

export interface Simulated {
  readonly state?: CaseState;
  readonly entries: readonly CaseEntry[];
  readonly answers: readonly Answer[];
  /** Acts that were accepted, in the order of acceptance. */
  readonly accepted: readonly Act[];
}

/**
 * Runs acts on a virtual clock: the same `decide` and `elapse` as in use, so that tests, what-if and the replay of real
 * chronologies are one thing.
 *
 * @param received acts in the order in which they came in
 * @param until time is passed on to there after the last act
 */
export const play = (id: string, received: readonly Act[], until: Instant | undefined, ctx: Context): Simulated => {
  let state: CaseState | undefined;
  const entries: CaseEntry[] = [];
  const answers: Answer[] = [];
  const accepted: Act[] = [];
  for (const act of received) {
    const outcome = decide(id, state, act, ctx, accepted);
    state = outcome.state;
    entries.push(...outcome.entries);
    answers.push(outcome.answer);
    if (outcome.answer.accepted) accepted.push(asRecorded(act, outcome));
  }
  if (state && until !== undefined) {
    const passed = elapse(state, until, ctx);
    state = passed.state;
    entries.push(...passed.entries);
  }
  return { ...(state ? { state } : {}), entries, answers, accepted };
};

/** Replays a tape. @throws {InvalidTape} naming the line and field */
export const simulate = (tape: Tape, ctx: Context): Simulated => {
  const { until, case: id } = tape.header;
  return play(id, actsOf(tape), until === undefined ? undefined : parseInstant(until, 'until'), ctx);
};
