import type { ActType, DecidedBy } from './act';
import type { AnswerGiven, ComingBell } from './oversight';
import type { Agency, Post } from './office';
import type { Assessment, Emergency } from './risk';
import type { DatedDue, Grant, Interval, Suspension, UndatedDue } from './time/run';
import type { Day, Instant } from './time/instant';

/** One run of a machine inside a case (件); its subject is the case or one person. The id derives from the opening act. */
export interface Procedure {
  readonly id: string;
  /** `id@version` of the machine it started with, and stays with. */
  readonly machine: string;
  readonly person?: string;
  readonly openedBy: string;
  readonly openedAt: Instant;
  /** Persisted snapshot of the machine. */
  readonly snapshot: unknown;
  readonly stage: string;
  readonly since: Instant;
  readonly done: boolean;
  /** When each kind of act last reached this procedure: what limits start from. */
  readonly marks: Readonly<Record<string, { readonly act: string; readonly at: Instant }>>;
  /** Whose step it is. */
  readonly owedBy: Agency;
  /** The row of the duty catalogue, where the machine is `duty`. */
  readonly duty?: string;
  /** The clock that a duty is about. */
  readonly about?: string;
  /** The person who owes it by name, instead of whoever handles the case. */
  readonly owner?: string;
  /** Who asked for it, where oversight did. */
  readonly askedBy?: AskedBy;
  /** The post that owes it, where that is not the unit that handles the case. */
  readonly post?: Post;
  /** The alert, warning or item of a clearing that it follows from. */
  readonly from?: string;
  /** The model whose warning it is, or the kind and matter of a clearing. */
  readonly matter?: string;
  /** What was found of a warning, or becomes of an item of a clearing. */
  readonly outcome?: string;
  /** What is to be approved, where the machine is `approval`. */
  readonly proposal?: Proposal;
  /** What was assessed, where the machine is `risk-assessment`. */
  readonly assessment?: Assessment;
}

/** Whoever has asked for a duty: an order, a notice or a report is theirs. */
export interface AskedBy {
  readonly agency: Agency;
  readonly unit: string;
  readonly person: string;
  /** They look themselves whether it was done: a reply to their notice, or what another agency has put right. */
  readonly verifies?: true;
}

/** An act on its way to a decision (呈批): what it is to be, who wrote it, who looked at it and who decided. */
export interface Proposal {
  readonly act: ActType;
  readonly persons: readonly string[];
  readonly fields: Readonly<Record<string, unknown>>;
  readonly author: string;
  /** Whose deputy the author wrote it as. */
  readonly onBehalfOf?: string;
  readonly unit: string;
  /** The legal reviewer who has agreed; where the unit has one, before anybody decides. */
  readonly reviewed?: string;
  /** Whose deputy the reviewer was. */
  readonly reviewedFor?: string;
  readonly decidedBy?: DecidedBy;
}

/** A due date as a clock carries it; the steps are explained anew when somebody asks. */
export type DueDate = Omit<DatedDue, 'steps'> | Omit<UndatedDue, 'steps'>;

/** Ends of a clock that nobody has met: a right not used, what goes on elsewhere, a duty without its ground. */
export type Unmet = 'lapsed' | 'handed-over' | 'moot';

/** One run of a limit (计时). `id` = procedure, limit, and the act that started the run. */
export interface Clock {
  readonly id: string;
  readonly procedure: string;
  readonly limit: string;
  readonly person?: string;
  readonly owedBy: Agency;
  readonly start: Instant;
  readonly extensions: readonly (Grant & { readonly id: string; readonly act: string })[];
  readonly suspensions: readonly Suspension[];
  /** The last day that the act which started it has named. */
  readonly named?: Day;
  readonly due: DueDate;
  /** Names the due dates; it changes whenever they move. Bells of an earlier revision stand as they rang. */
  readonly revision: string;
  /** Since when this revision has been known here: rungs that lie before it are missed, not rung. */
  readonly known: Instant;
  /** `as`: nobody met it. Of a right that lapsed by itself `by` is the clock. */
  readonly closed?: {
    readonly by: string;
    readonly at: Instant;
    readonly receivedAt: Instant;
    readonly as?: Unmet;
  };
  /** Times the limit ran out before it was met. `cured`: by an act that had happened in time but was received late. */
  readonly breaches: readonly { readonly at: Instant; readonly cured?: string }[];
}

/** What became of a clock. */
export type ClockEnd = 'met' | 'met-late' | 'cured' | Unmet;

export interface PersonInCase {
  readonly standing: 'suspect' | 'victim' | 'witness';
  /** Periods in which the person was held. */
  readonly custody: readonly Interval[];
  /** Periods of appraisals; whether one stops a limit stands in the limit's row. */
  readonly appraisals?: readonly Suspension[];
}

/** Papers of the case on their way from one unit to another agency, and where they arrived (移送). */
export interface Transfer {
  /** The act that sent them. */
  readonly id: string;
  readonly persons: readonly string[];
  readonly from: string;
  readonly to: Agency;
  /** The very unit, where the sender named one. */
  readonly toUnit?: string;
  readonly sentAt: Instant;
  readonly received?: { readonly act: string; readonly unit: string; readonly at: Instant };
}

/** Who handles the case for an agency. The first of an agency is never overwritten (首办责任人). */
export interface Handling {
  readonly unit: string;
  readonly handler: string;
  readonly firstHandler: string;
  /** Somebody has assigned it. Until then it lies with whoever took it in. */
  readonly assigned?: true;
  /** Who took it in without handling it, a clerk or a leader. Where nobody has handled it, the first assignment names the first handler. */
  readonly takenInBy?: string;
  /** 协办人. */
  readonly assistants?: readonly string[];
}

/** Notice of the case given to a unit of another agency, before any papers go there. */
export interface Share {
  readonly unit: string;
  readonly act: string;
  readonly at: Instant;
}

/** The case on its way to another unit of the same agency: with the sender until that unit takes it. */
export interface Passing {
  readonly to: string;
  readonly from: string;
  readonly act: string;
  readonly at: Instant;
}

/** A bell that has rung or was missed, and what became of the answer it asked for. */
export interface Bell extends Omit<ComingBell, 'urgent' | 'steps' | 'holdUntil'> {
  readonly status: 'rang' | 'missed' | 'withdrawn';
  /** The duty to answer, one run of the `duty` machine. Over when it is done, or moot. */
  readonly duty?: Procedure;
  /** Steps that have been done, where it asks for more than to acknowledge it. */
  readonly given?: readonly AnswerGiven[];
  /** The step owed now was not done in time. */
  readonly climbed?: true;
  readonly moot?: true;
}

/**
 * Where a case stands. `standing` is the fold of known acts and time in the order in which they happened; `bells` is
 * what people have been told, in the order in which it was known. Folding again replaces the first and keeps the second.
 */
export interface CaseState {
  readonly id: string;
  readonly standing: Standing;
  readonly bells: Readonly<Record<string, Bell>>;
}

export interface Standing {
  readonly law: string;
  /** The version it was opened under, where it has adopted another since. */
  readonly openedUnder?: string;
  /** Roll-outs it is left out of by recorded choice, each with the act that says so. */
  readonly kept?: Readonly<Record<string, string>>;
  readonly openedAt: Instant;
  readonly closedAt?: Instant;
  /** Instant of the last act, breach or lapse: an act that happened earlier makes the engine fold again. */
  readonly at: Instant;
  readonly handling: Readonly<Partial<Record<Agency, Handling>>>;
  readonly persons: Readonly<Record<string, PersonInCase>>;
  readonly procedures: Readonly<Record<string, Procedure>>;
  readonly clocks: Readonly<Record<string, Clock>>;
  /** Acts whose decision has been risk-assessed, by decision. */
  readonly assessed: Readonly<Record<string, string>>;
  readonly complainant: boolean;
  readonly remoteReport: boolean;
  /** Chain of custody of the papers, in the order in which they were sent; left out while they have never left. */
  readonly transfers?: readonly Transfer[];
  /** Kind of case, of the table of jurisdiction. */
  readonly category?: string;
  readonly passing?: Passing;
  readonly shared?: readonly Share[];
  /** People who may take no part any more, each with the act that says so (回避). */
  readonly recused?: Readonly<Record<string, string>>;
  /** Items of checklists that have been ticked, by gate, and behind a slash the person. */
  readonly checked?: Readonly<Record<string, readonly string[]>>;
  /** Rights of which persons have been told, by person; each behind the agency that told it. */
  readonly told?: Readonly<Record<string, readonly string[]>>;
  /** How much of what is registered a unit has on hand, by a hash of unit, kind and title. */
  readonly onHand?: Readonly<Record<string, number>>;
  /** 重大, 复杂, 信访: marks of the case, each with the act that set it. */
  readonly marks?: Readonly<Record<string, string>>;
  /** Emergencies, in the order in which they began. */
  readonly emergencies?: readonly Emergency[];
  /** Accepted acts that a later entry or correction has put out of order: never undone, for people to judge. */
  readonly contested: readonly string[];
  /** Those of them that have found no place since and are tried again behind every act. */
  readonly waiting: readonly string[];
}
