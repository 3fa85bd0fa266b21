import type { Generated, JSONColumnType } from 'kysely';
import type { Agency, Role, UnitLevel } from '../domain/office';
import type { AnswerOwed, AnswerStep, Colour, Policy, Tell } from '../domain/oversight';
import type { Following } from '../domain/following';
import type { CaseState } from '../domain/case';
import type { Instant } from '../domain/time/instant';

/** jsonb: given as text, read as what it holds. */
type Json<T extends object | null> = JSONColumnType<T>;

export interface EntryRow {
  readonly stream: string;
  readonly seq: number;
  readonly kind: string;
  readonly at: Instant;
  readonly recorded_at: Instant;
  readonly act_id: string | null;
  readonly request_hash: string | null;
  readonly prev_hash: string;
  readonly body_hash: string;
  readonly hash: string;
}

interface CaseStateTable {
  readonly case_id: string;
  readonly seq: Generated<number>;
  readonly last_act_seq: Generated<number>;
  readonly head_hash: Generated<string>;
  readonly recorded_at: Generated<Instant>;
  readonly state: Json<CaseState | null>;
  readonly state_hash: string | null;
  readonly law: string | null;
  readonly opened_at: Instant | null;
  readonly closed_at: Instant | null;
  readonly marks: Generated<string[]>;
  readonly handlers: Generated<string[]>;
  readonly following: Json<Following | null>;
  readonly ended: Generated<boolean>;
}

/** One run of a limit as it was known from `known_from` until `known_to`. */
export interface ClockPeriod {
  readonly case_id: string;
  readonly clock: string;
  readonly limit_id: string;
  readonly limit_row: string;
  readonly procedure: string;
  readonly person: string | null;
  readonly owed_by: Agency;
  readonly started_at: Instant;
  /** Day (`YYYY-MM-DD`) or instant with `+08:00`, as `due()` answers. */
  readonly raw: string | null;
  readonly effective: string | null;
  readonly safe: string | null;
  /** First instant of the breach, by the date judged by and by the earliest defensible one. */
  readonly due_at: Instant | null;
  readonly warn_at: Instant | null;
  readonly provisional: boolean;
  readonly closed_at: Instant | null;
  readonly outcome: string | null;
  readonly breach_at: Instant | null;
  readonly cured_by: string | null;
  readonly known_from: Instant;
  readonly known_to: Instant | null;
}

/** A procedure in one stage, from `from_at` until `to_at`, as it was known from `known_from` until `known_to`. */
export interface StagePeriod {
  readonly case_id: string;
  readonly procedure: string;
  readonly machine: string;
  readonly person: string | null;
  readonly duty: string | null;
  readonly stage: string;
  readonly done: boolean;
  readonly from_at: Instant;
  readonly to_at: Instant | null;
  readonly known_from: Instant;
  readonly known_to: Instant | null;
}

export interface CustodyPeriod {
  readonly case_id: string;
  readonly person: string;
  readonly from_at: Instant;
  readonly to_at: Instant | null;
  readonly known_from: Instant;
  readonly known_to: Instant | null;
}

/** Who handled a case for an agency, from `from_at` until `to_at`, as it was known from `known_from` until `known_to`. */
export interface HandlingRow {
  readonly case_id: string;
  readonly agency: Agency;
  readonly unit: string;
  readonly handler: string;
  readonly first_handler: string;
  readonly assistants: readonly string[];
  readonly from_at: Instant;
  readonly to_at: Instant | null;
  readonly known_from: Instant;
  readonly known_to: Instant | null;
}

/** An accepted act as it was known from `known_from` until `known_to`: a correction may say anew what it was, and when. */
export interface ActPeriod {
  readonly case_id: string;
  readonly act_id: string;
  readonly type: string;
  /** What acts of this type are told apart by (`domain/act-kind.ts`). */
  readonly kind: string | null;
  readonly agency: Agency;
  readonly unit: string;
  readonly actor: string;
  /** Labels of the persons it is about. */
  readonly persons: readonly string[];
  readonly at: Instant;
  readonly known_from: Instant;
  readonly known_to: Instant | null;
}

/** What came in or went out, as its entry says it now. `book`, `year`, `number`: the place it got in the unit's register, for ever. */
export interface RegisterRow {
  readonly case_id: string;
  readonly act_id: string;
  readonly unit: string;
  readonly direction: 'in' | 'out';
  readonly kind: string;
  readonly title: string;
  readonly quantity: number;
  readonly counterpart: string;
  readonly reference: string | null;
  readonly occurred_at: Instant;
  readonly entered_by: string;
  readonly book: 'in' | 'out' | null;
  readonly year: number | null;
  readonly number: number | null;
  readonly known_from: Instant;
}

/** What stands on the cover of a case (卷面). Who reported it, and what, is personal data. */
export interface CoverRow {
  readonly case_id: string;
  /** 受案号, as the receipt bears it. */
  readonly number: string | null;
  readonly offence: string | null;
  readonly reporter: string | null;
  readonly reporter_id: string | null;
  readonly phone: string | null;
  readonly summary: string | null;
  readonly known_from: Instant;
}

interface BellTable {
  readonly case_id: string;
  readonly id: string;
  readonly clock: string;
  readonly revision: string;
  readonly rung: string;
  readonly colour: Colour;
  readonly tier: number;
  readonly at: Instant;
  readonly tells: Json<readonly Tell[]>;
  readonly answer: Json<AnswerOwed | null>;
  readonly urgent: boolean;
  readonly unit: string | null;
  readonly steps: Json<readonly AnswerStep[] | null>;
  readonly hold_until: Instant | null;
  readonly rang_at: Instant | null;
  readonly withdrawn_at: Instant | null;
  readonly copied_seq: number | null;
}

/** What the query builder knows of the schema (`store/migrations`). */
export interface Tables {
  ledger_entry: EntryRow;
  ledger_body: { stream: string; seq: number; salt: string; body: Json<Record<string, unknown>> };
  ledger_erasure: { stream: string; seq: number; ground: string; at: Instant };
  stream_head: { stream: string; seq: number; hash: string };
  case_state: CaseStateTable;
  case_wake: { case_id: string; at: Instant; reminded: Generated<number> };
  clock_period: ClockPeriod;
  stage_period: StagePeriod;
  custody_period: CustodyPeriod;
  handling_period: HandlingRow;
  act_period: ActPeriod;
  case_person: {
    case_id: string;
    label: string;
    standing: string;
    name: string | null;
    id_number: string | null;
    known_from: Instant;
  };
  register_item: RegisterRow;
  case_cover: CoverRow;
  bell: BellTable;
  bell_told: { case_id: string; bell: string; person: string; role: Role; unit: string; rang_at: Instant };
  delivery: {
    case_id: string;
    bell: string;
    person: string;
    channel: string;
    news: 'rang' | 'withdrawn';
    state: Generated<'waiting' | 'sent' | 'failed'>;
    noted_at: Instant;
    announce_at: Generated<Instant>;
    held_until: Generated<Instant>;
    last_error: string | null;
    sent_at: Instant | null;
  };
  unit: {
    id: string;
    agency: Agency;
    level: UnitLevel;
    zh: string;
    en: string;
    kind: 'cooperation' | null;
    parents: string[] | null;
  };
  unit_superior: { unit: string; superior: string; from_at: Instant; to_at: Instant | null };
  unit_supervisor: { unit: string; supervisor: string; from_at: Instant; to_at: Instant | null };
  unit_checklist: { unit: string; checklist: string; from_at: Instant; to_at: Instant | null };
  policy: { id: string; definition: Json<Policy> };
  unit_policy: { unit: string; policy: string; from_at: Instant; to_at: Instant | null };
  policy_case: { case_id: string; noted_at: Instant };
  person: { id: string; zh: string; en: string; email: string | null };
  membership: { person: string; unit: string; role: Role; from_at: Instant; to_at: Instant | null };
  absence: {
    person: string;
    from_at: Instant;
    to_at: Instant | null;
    deputy: string | null;
    reasons: string | null;
    noted_by: string | null;
    noted_at: Instant | null;
  };
  answerable: { unit: string; role: Role; from_at: Instant; to_at: Instant | null; person: string };
  stand_in: { person: string; deputy: string | null; from_at: Instant; to_at: Instant | null };
  outbox: {
    case_id: string;
    seq: number;
    following: Json<Following>;
    noted_at: Instant;
    attempts: Generated<number>;
    not_before: Generated<Instant>;
    last_error: string | null;
  };
  process_beat: { process: string; instance: string; at: Instant };
  alarm: {
    kind: string;
    subject: string;
    since: Instant;
    last_at: Instant;
    times: Generated<number>;
    detail: Json<Record<string, unknown>>;
  };
  following_namespace: { id: string; seen_at: Instant };
  test_clock: { shift_ms: number };
}
