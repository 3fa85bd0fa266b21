import type { Act } from '../../domain/act';
import type { CaseState } from '../../domain/case';
import type { Instant } from '../../domain/time/instant';
import type { Runner } from '../connect';

/** A case that models have to be asked of. */
export interface CaseToLook {
  readonly caseId: string;
  readonly seq: number;
  readonly recordedAt: Instant;
  readonly state: CaseState;
}

export interface LookQuery {
  /** Which models are in force, as one word: when they change, every case is looked at anew. */
  readonly models: string;
  /** Open cases that were looked at before this instant are looked at again. */
  readonly before: Instant;
  /** Closed cases are looked at once more, where they were closed behind this instant. */
  readonly closedSince: Instant;
  readonly atMost: number;
}

/**
 * Cases that have moved since they were looked at, that other models look at now, or that nobody has looked at today. What
 * has been looked at drops out, so that the next page is asked for in the same words, after a crash as well.
 */
export const casesToLook = async (
  runner: Runner,
  { models, before, closedSince, atMost }: LookQuery,
): Promise<readonly CaseToLook[]> =>
  (
    await runner.run<CaseToLook & Record<string, unknown>>({
      name: 'model-cases',
      text: `select s.case_id as "caseId", s.seq, s.recorded_at as "recordedAt", s.state
        from case_state s left join model_look l on l.case_id = s.case_id
        where s.state is not null and (s.closed_at is null or s.closed_at >= $3)
          and (l.case_id is null or l.seq < s.seq or l.models <> $1 or (s.closed_at is null and l.at < $2))
        order by s.case_id limit $4`,
      values: [models, before, closedSince, atMost],
    })
  ).rows;

/** Notes up to where cases have been looked at. */
export const noteLooks = (
  runner: Runner,
  looks: readonly { readonly caseId: string; readonly seq: number }[],
  { models, now }: { readonly models: string; readonly now: Instant },
): Promise<unknown> =>
  runner.run({
    name: 'model-looked',
    text: `insert into model_look (case_id, seq, at, models)
      select "caseId", seq, $2, $3 from jsonb_to_recordset($1::jsonb) as g ("caseId" text, seq bigint)
      on conflict (case_id) do update set seq = excluded.seq, at = excluded.at, models = excluded.models`,
    values: [JSON.stringify(looks), now, models],
  });

/** What the ledger of a case has of acts: those accepted, in the order in which they came in, and when others were refused. */
export interface TriedActs {
  readonly acts: readonly Act[];
  readonly refusedAt: readonly Instant[];
}

/** Acts of cases. What the watch itself submitted in vain is nobody's mistake, and left out. */
export const actsOfCases = async (
  runner: Runner,
  cases: readonly string[],
): Promise<ReadonlyMap<string, TriedActs>> => {
  const { rows } = await runner.run<{ stream: string; acts: Act[] | null; refusedAt: Instant[] | null }>({
    name: 'model-acts',
    text: `select e.stream, jsonb_agg(b.body -> 'act' order by e.seq) filter (where e.kind = 'act') as acts,
        jsonb_agg(e.recorded_at) filter (where e.kind = 'refused'
          and b.body -> 'act' ->> 'type' not in ('warning.raise', 'clearing.list', 'law.adopt')) as "refusedAt"
      from ledger_entry e join ledger_body b using (stream, seq)
      where e.stream = any ($1) and e.kind in ('act', 'refused') group by e.stream`,
    values: [cases.map((one) => `case:${one}`)],
  });
  return new Map(
    rows.map(({ stream, acts, refusedAt }) => [
      stream.slice('case:'.length),
      { acts: acts ?? [], refusedAt: refusedAt ?? [] },
    ]),
  );
};
