/** What the picture reads of a case and its timeline: the shapes of the API, as far as they matter here. */

/** A text in both languages. */
export interface Words {
  readonly zh: string;
  readonly en: string;
}

export interface Period {
  readonly from: string;
  readonly to?: string | undefined;
}

export interface HistoryClock {
  readonly id: string;
  readonly procedure: string;
  readonly row: string;
  readonly title: Words;
  readonly person?: string | undefined;
  readonly startedAt: string;
  readonly status: string;
  readonly due?: { readonly effective: string; readonly at: string } | undefined;
  readonly closedAt?: string | undefined;
  readonly suspensions?: readonly Period[] | undefined;
}

/** What an entry did, with the data behind its sentence. */
export interface HistoryEffect {
  readonly kind: string;
  readonly text: Words;
  readonly [data: string]: unknown;
}

export interface HistoryEntry {
  readonly seq: number;
  readonly kind: string;
  readonly at: string;
  readonly recordedAt: string;
  readonly title: Words;
  readonly act?:
    | {
        readonly id: string;
        readonly type: string;
        readonly person: string;
        readonly unit: string;
        readonly persons: readonly string[];
        readonly receivedAt: string;
        readonly fields: Readonly<Record<string, unknown>>;
        readonly documentNo?: string | undefined;
      }
    | undefined;
  readonly effects?: readonly HistoryEffect[] | undefined;
  readonly details?: Readonly<Record<string, unknown>> | undefined;
}

export interface HistoryProcedure {
  readonly id: string;
  readonly title: Words;
  readonly person?: string | undefined;
  readonly stageTitle?: Words | undefined;
}

export interface History {
  readonly asOf: string;
  readonly closedAt?: string | undefined;
  readonly persons: readonly {
    readonly label: string;
    readonly name?: string | undefined;
    readonly custody: readonly Period[];
  }[];
  readonly procedures: readonly HistoryProcedure[];
  readonly clocks: readonly HistoryClock[];
  readonly entries: readonly HistoryEntry[];
}
