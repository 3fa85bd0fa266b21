import type { Act, ActDefinition, ActType, Actor } from '../../domain/act';
import { acts } from '../../domain/acts';
import { hashOf } from '../../domain/canonical';
import type { CaseState, Clock, Standing } from '../../domain/case';
import type { CaseEntry } from '../../domain/ledger';
import { checklistsFrom, levelNeeded, type Office, postsFrom } from '../../domain/office';
import { day as dayLength } from '../../domain/time/instant';
import { formatInstant, parseInstant } from '../../domain/time/iso';
import { asRecorded, decide, elapse, following, refold, stateHash, type Answer, type Context } from '../../engine';
import { newestAuthority } from '../../law/authority';
import { currentPack, packs } from '../../law/pack';
import { defaultPolicy, policies } from '../../law/policy';

const released = <T>(all: ReadonlyMap<string, T>, id: string): T => {
  const found = all.get(id);
  if (!found) throw new Error(`${id} was released and is gone.`);
  return found;
};

const superiors: Record<string, string> = { station: 'county', county: 'city', 'county-pr': 'city-pr' };

export const office: Office = {
  unit: () => undefined,
  superiorOf: (unit) => superiors[unit],
  supervisorOf: (unit) => (unit === 'station' ? 'county-pr' : undefined),
  ...postsFrom([]),
  ...checklistsFrom(
    () => undefined,
    (unit) => superiors[unit],
  ),
};

export const context: Context = { law: currentPack, policy: defaultPolicy, office };

/** As cases of the first release are told, for what only that law says. */
export const firstContext: Context = {
  law: released(packs, '2026-11'),
  policy: released(policies, 'default@1'),
  office,
};

export const officer: Actor = { person: 'li', roles: ['handler'], unit: 'station', agency: 'police', level: 'station' };
export const chief: Actor = { person: 'wang', roles: ['leader'], unit: 'station', agency: 'police', level: 'station' };
/** Checks what others have filed. */
const checker: Actor = { ...chief, person: 'he', roles: ['supervisor'] };
export const deputy: Actor = {
  person: 'zhao',
  roles: ['handler', 'head'],
  unit: 'station',
  agency: 'police',
  level: 'station',
};
export const countyChief: Actor = {
  person: 'qian',
  roles: ['leader'],
  unit: 'county',
  agency: 'police',
  level: 'county',
};
export const prosecutor: Actor = {
  person: 'sun',
  roles: ['handler'],
  unit: 'county-pr',
  agency: 'procuratorate',
  level: 'county',
};

export const judge: Actor = { person: 'zhou', roles: ['handler'], unit: 'county-ct', agency: 'court', level: 'county' };

/** Who records an act of an agency where the story names nobody. */
const handlers = { police: officer, procuratorate: prosecutor, court: judge };

/** Duties that a measure makes owed for every person it is taken against. */
const follow = {
  'measure.detain': ['to-detention-house', 'detention-family-notice', 'detention-first-interrogation'],
  'measure.arrest': ['arrest-first-interrogation', 'arrest-family-notice', 'arrest-execution-return'],
} as const;

const rights = ['rights-notice-suspect', 'rights-notice-victim', 'return-receipt'];

interface Extra {
  readonly by?: Actor;
  readonly received?: string;
  readonly id?: string;
  readonly documentNo?: string;
  readonly decidedBy?: Act['decidedBy'] | null;
  readonly approval?: string;
}

const year = 365 * dayLength;

export const instant = (text: string): number => parseInstant(text, 'test');

/** One case told as a story. Every step is folded anew and compared, so that no patch on a running state survives. */
export class Story {
  state: CaseState | undefined;
  readonly entries: CaseEntry[] = [];
  readonly answers: Answer[] = [];
  readonly accepted: Act[] = [];
  private count = 0;
  /** How far time has been passed; an act may come in behind a wake that was later. */
  private passed = 0;

  /** @param checked false where another story of the same kind is compared at every step */
  constructor(
    readonly ctx: Context = context,
    private readonly checked = true,
  ) {}

  act(type: ActType, at: string, fields: object = {}, persons: readonly string[] = [], extra: Extra = {}): Answer {
    this.count += 1;
    const definition: ActDefinition = acts[type];
    const author = extra.by ?? handlers[definition.agency === 'any' ? 'police' : definition.agency];
    const occurredAt = instant(at);
    const decider = newestAuthority(type).decide;
    const usual = decider && {
      agency: author.agency,
      level: levelNeeded(decider.level, 'county'),
      documentNo: 'No [2026] 1',
    };
    const onPaper = extra.decidedBy !== null && extra.approval === undefined;
    const decidedBy = extra.decidedBy ?? (onPaper ? usual : undefined);
    const act: Act = {
      id: extra.id ?? `a${this.count}`,
      type,
      occurredAt,
      receivedAt: extra.received === undefined ? occurredAt : instant(extra.received),
      actor: author,
      persons,
      fields: fields as Act['fields'],
      ...(decidedBy ? { decidedBy } : {}),
      ...(extra.approval === undefined ? {} : { approval: extra.approval }),
      ...(extra.documentNo === undefined ? {} : { documentNo: extra.documentNo }),
    };
    const outcome = decide('case-1', this.state, act, this.ctx, this.accepted);
    this.state = outcome.state;
    this.entries.push(...outcome.entries);
    this.answers.push(outcome.answer);
    if (outcome.answer.accepted) this.accepted.push(asRecorded(act, outcome));
    this.expectTold(outcome.entries, act.receivedAt);
    this.expectFolded(act.receivedAt);
    return outcome.answer;
  }

  /** Nobody does anything until then. */
  wait(until: string): CaseEntry[] {
    const before = this.entries.length;
    const passed = elapse(this.open, instant(until), this.ctx);
    this.state = passed.state;
    this.entries.push(...passed.entries);
    this.expectTold(passed.entries, instant(until));
    this.expectFolded(instant(until));
    return this.entries.slice(before);
  }

  /** From a report in person to acceptance. */
  acceptedAt(at: string): this {
    this.act('reception.receive', at, { channel: 'in-person', reporter: { kind: 'complainant' }, summary: 'Theft' });
    this.act('reception.register', at, { receiptNo: 'R-1' });
    this.act('reception.accept', at);
    return this;
  }

  /** A filed case with suspects P1 … Pn. */
  filed(at: string, suspects = 1): this {
    this.acceptedAt(at);
    this.act('filing.file', at, { suspectedOffence: 'theft' });
    for (let n = 1; n <= suspects; n += 1) {
      this.act('person.register', at, { label: `P${n}`, standing: 'suspect', name: `Suspect ${n}` });
    }
    this.act('filing.check', at, { result: 'in-order', reasons: 'Checked' }, [], { by: checker });
    return this;
  }

  /** Does what is owed: the open duty of this row of the catalogue, by the agency that owes it. */
  done(row: string, at: string, person?: string): Answer {
    const duty = Object.values(this.standing.procedures).find(
      (one) => one.duty === row && one.person === person && !one.done,
    );
    if (!duty) throw new Error(`Nobody owes ${row} ${person ?? ''}`);
    return this.act('duty.do', at, { duty: duty.id }, [], { by: handlers[duty.owedBy] });
  }

  /** Detained, delivered to the detention house, the family told and the suspect interrogated (CPL 85, 86). */
  detained(at: string, persons: readonly string[] = ['P1'], extra: Extra = {}): this {
    return this.withDuties('measure.detain', at, persons, { ground: 'caught in the act' }, extra);
  }

  /** Arrested, interrogated, the family told and the papers returned (CPL 93, 94; CPR 142). */
  arrested(at: string, persons: readonly string[] = ['P1'], extra: Extra = {}): this {
    return this.withDuties('measure.arrest', at, persons, {}, extra);
  }

  /** From detention to arrest within a week, everything done that is owed on the way. */
  arrestedFrom(at: string, persons: readonly string[] = ['P1']): this {
    const day = (days: number): string => formatInstant(instant(at) + days * dayLength);
    this.detained(at, persons);
    this.act('measure.request-arrest', day(2), { reasons: 'evidence' }, persons);
    this.act('arrest-review.receive', day(2), {}, persons);
    this.act('arrest-review.approve', day(5), {}, persons);
    return this.arrested(day(6), persons);
  }

  /** Concluded and transferred; received by the procuratorate, which sends its receipt and tells everybody of their rights. */
  underReview(at: string, persons: readonly string[] = ['P1']): this {
    this.act('investigation.conclude', at, { reasons: 'facts clear' });
    this.act('investigation.transfer', at, { opinionNo: 'Opinion 1', volumes: 2 }, persons);
    this.act('prosecution-review.receive', at, {}, persons);
    const owed = Object.values(this.standing.procedures).filter(
      ({ duty = '', done }) => rights.includes(duty) && !done,
    );
    for (const { duty = '', person } of owed) this.done(duty, at, person);
    return this;
  }

  get open(): CaseState {
    if (!this.state) throw new Error('The story has not begun.');
    return this.state;
  }

  get standing(): Standing {
    return this.open.standing;
  }

  clock(limit: string, person?: string): Clock {
    const found = Object.values(this.standing.clocks).filter((one) => one.limit === limit && one.person === person);
    const last = found.at(-1);
    if (!last)
      throw new Error(`No clock ${limit} ${person ?? ''}; there are ${Object.keys(this.standing.clocks).join(', ')}`);
    return last;
  }

  kinds(): string[] {
    return this.entries.map(({ kind }) => kind);
  }

  of<K extends CaseEntry['kind']>(kind: K): Extract<CaseEntry, { kind: K }>[] {
    return this.entries.filter((entry): entry is Extract<CaseEntry, { kind: K }> => entry.kind === kind);
  }

  hash(): string {
    return stateHash(this.open);
  }

  /** Nobody is told, and nothing climbs, at an instant up to which time had been passed before; the wake misses nothing. */
  private expectTold(entries: readonly CaseEntry[], until: number): void {
    if (!this.state || !this.checked) return;
    const since = Math.min(this.passed, until);
    const past = entries.filter(({ kind, at }) => (kind === 'bell' || kind === 'climb') && at < since);
    expect(past).toEqual([]);
    const { wake } = following(this.state, 1, this.ctx);
    const asleep = elapse(this.state, wake === null ? until + year : wake.at - 1, this.ctx).entries;
    expect(asleep.filter(({ kind }) => kind === 'breach' || kind === 'climb')).toEqual([]);
  }

  /** Takes a measure and does at once what it makes owed within a day or three. */
  private withDuties(
    type: 'measure.detain' | 'measure.arrest',
    at: string,
    persons: readonly string[],
    fields: object,
    extra: Extra,
  ): this {
    const answer = this.act(type, at, fields, persons, extra);
    if (!answer.accepted) throw new Error(`${type} was refused: ${answer.refusal.code}`);
    for (const person of persons) for (const row of follow[type]) this.done(row, at, person);
    return this;
  }

  private expectFolded(until: number): void {
    if (!this.state) return;
    this.passed = Math.max(this.passed, until);
    if (!this.checked) return;
    const anew = refold(this.accepted, this.passed, this.ctx).standing;
    expect(hashOf(anew)).toBe(hashOf(this.standing));
  }
}
