import { day, type Instant } from '../../domain/time/instant';
import type { Mark } from '../../domain/visibility';
import type { Runner } from '../connect';
import type { Transaction } from '../transaction';

/** Cases that were said to have what a model looks for, before it was asked. */
export interface ModelLabels {
  readonly id: string;
  readonly model: string;
  readonly cases: readonly string[];
  readonly hash: string;
  readonly labelledBy: string;
  readonly labelledAt: Instant;
}

/** What a version of a model came to on the past. */
export interface BackTestResult {
  /** Cases looked at. */
  readonly cases: number;
  readonly labelled: number;
  readonly truePositives: number;
  readonly falsePositives: number;
  readonly falseNegatives: number;
  /** Of what it hit, the share that was labelled; null where it hit nothing. */
  readonly precision: number | null;
  /** Of what was labelled, the share that it hit; null where nothing was labelled. */
  readonly recall: number | null;
  /** First hit of each case: when, on whom, and why. */
  readonly hits: readonly {
    readonly caseId: string;
    readonly at: Instant;
    readonly subject: string;
    readonly why: { readonly zh: string; readonly en: string };
  }[];
  readonly faults: number;
}

export interface BackTest {
  readonly id: string;
  readonly model: string;
  readonly version: number;
  readonly label: string;
  readonly from: Instant;
  readonly to: Instant;
  readonly result: BackTestResult;
  readonly runBy: string;
  readonly runAt: Instant;
}

export const insertLabels = (tx: Transaction, labels: ModelLabels): Promise<unknown> =>
  tx.run({
    text: `insert into model_label (id, model, cases, hash, labelled_by, labelled_at) values ($1, $2, $3, $4, $5, $6)
      on conflict do nothing`,
    values: [
      ...[labels.id, labels.model, JSON.stringify(labels.cases), labels.hash],
      ...[labels.labelledBy, labels.labelledAt],
    ],
  });

export const readLabels = async (runner: Runner, id: string): Promise<ModelLabels | undefined> =>
  (
    await runner.run<ModelLabels & Record<string, unknown>>({
      text: `select id, model, cases, hash, labelled_by as "labelledBy", labelled_at as "labelledAt" from model_label where id = $1`,
      values: [id],
    })
  ).rows[0];

export const insertBackTest = (tx: Transaction, one: BackTest): Promise<unknown> =>
  tx.run({
    text: `insert into model_back_test (id, model, version, label, from_at, to_at, result, run_by, run_at)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict do nothing`,
    values: [
      ...[one.id, one.model, one.version, one.label, one.from, one.to],
      ...[JSON.stringify(one.result), one.runBy, one.runAt],
    ],
  });

/** Back-tests of a model, or of one version, the latest first. */
export const readBackTests = async (runner: Runner, model: string, version?: number): Promise<readonly BackTest[]> =>
  (
    await runner.run<BackTest & Record<string, unknown>>({
      text: `select id, model, version, label, from_at as "from", to_at as "to", result, run_by as "runBy", run_at as "runAt"
        from model_back_test where model = $1 and ($2::integer is null or version = $2) order by run_at desc, id desc limit 200`,
      values: [model, version ?? null],
    })
  ).rows;

/** What whoever tries a model may see; left out, everything. */
interface Sight {
  readonly marks?: readonly Mark[] | undefined;
}

/** Days of a period on which cases were open, of all of them together; each counts once at least. */
export const caseDays = async (
  runner: Runner,
  { from, to, marks }: { readonly from: Instant; readonly to: Instant } & Sight,
): Promise<number> =>
  (
    await runner.run<{ days: number }>({
      text: `select coalesce(sum(1 + greatest(0, least(coalesce(closed_at, $2), $2) - greatest(opened_at, $1)) / $3), 0)::bigint
          as days
        from case_state where state is not null and opened_at <= $2 and ($4::text[] is null or marks && $4)`,
      values: [from, to, day, marks ? [...marks] : null],
    })
  ).rows[0]?.days ?? 0;

/** Cases opened up to an instant, with the law they began under, in the order of their ids, behind `after`. */
export const casesUntil = async (
  runner: Runner,
  { to, after, atMost, marks }: { readonly to: Instant; readonly after: string; readonly atMost: number } & Sight,
): Promise<readonly { readonly caseId: string; readonly openedUnder: string }[]> =>
  (
    await runner.run<{ caseId: string; openedUnder: string }>({
      text: `select case_id as "caseId", coalesce(state -> 'standing' ->> 'openedUnder', law) as "openedUnder"
        from case_state where state is not null and opened_at <= $1 and case_id > $2 and ($4::text[] is null or marks && $4)
        order by case_id limit $3`,
      values: [to, after, atMost, marks ? [...marks] : null],
    })
  ).rows;
