import type { Enforced } from '../domain/following';
import type { Title } from '../domain/limit';
import type { Colour } from '../domain/oversight';
import type { Activities } from './types';

/** The run of a workflow in whose name time passes: it stands in the ledger beside what it did. */
export interface Run {
  readonly workflow: string;
  readonly run: string;
}

/** One bell to be told to one person by mail. */
export interface Delivery {
  readonly bell: string;
  readonly person: string;
  readonly address: string;
  readonly news: 'rang' | 'withdrawn';
  readonly colour: Colour;
  /** Number in the table of limits, such as `C-07`. */
  readonly row: string;
  readonly limit: Title;
  /** The last day, or the last minute, as the law counts it: `2026-03-12 24:00`. */
  readonly due: string;
}

/** Mail as it goes out. `key` is the same whenever the same mail is tried again. */
export interface Letter {
  readonly key: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** What the activities need of the rest of the product. One implementation a process, put together in `worker/`. */
export interface Needs {
  /** Lets the time of a case pass: the desk's own transaction. */
  readonly enforce: (caseId: string, by: Run) => Promise<Enforced>;
  /** What this run wrote behind an entry of the case's ledger, in the words of `Enforced.did`. */
  readonly didSince: (caseId: string, by: Run, since: number) => Promise<Enforced['did']>;
  /** Rings what is due, and gives the second line of watch's sign of life. */
  readonly ringDue: () => Promise<void>;
  /** Has cases told again whose wake passed unheeded, and tells what nobody else has told. */
  readonly tellAgain: () => Promise<void>;
  readonly seal: () => Promise<void>;
  /** Does the next piece of a roll-out of law; `beat` gives a sign of life while it takes long. */
  readonly advanceRollOut: (
    id: string,
    how: { readonly settled: boolean; readonly beat: () => void },
  ) => ReturnType<Activities['advanceRollOut']>;
  /** One round of the warning models; `beat` gives a sign of life while it takes long. */
  readonly askModels: (beat: () => void) => Promise<void>;
  readonly clearings: {
    readonly open: Activities['openClearings'];
    readonly advance: Activities['advanceClearing'];
    readonly inspect: Activities['inspect'];
  };
  readonly raiseAlarm: (caseId: string, what: string) => Promise<void>;
  readonly deliveries: {
    /**
     * Takes what is still to be mailed of these bells, for a minute: nobody else gets it until then. `left` says that
     * something is open which another taker holds.
     */
    readonly claim: (caseId: string, bells: readonly string[]) => Promise<Claimed>;
    readonly delivered: (caseId: string, sent: readonly Delivery[]) => Promise<void>;
    /** The mail server will never take it. */
    readonly undeliverable: (caseId: string, refused: readonly Delivery[], why: string) => Promise<void>;
  };
  /** Absent where no mail server is configured. */
  readonly send?: (letter: Letter) => Promise<void>;
  /** Where the full failure may be read: Temporal only ever gets its name. */
  readonly noteFailure: (activity: string, error: unknown) => void;
}

export interface Claimed {
  readonly deliveries: readonly Delivery[];
  readonly left: boolean;
}
