import type { Finding } from '../../domain/model';
import type { Colour } from '../../domain/oversight';
import type { Instant } from '../../domain/time/instant';
import type { Mark } from '../../domain/visibility';
import type { Runner } from '../connect';

/** What a model found in a case, since when, and what became of it. */
export interface StoredHit {
  readonly caseId: string;
  readonly model: string;
  readonly version: number;
  readonly subject: string;
  readonly severity: Colour;
  readonly firstAt: Instant;
  readonly lastAt: Instant;
  readonly clearedAt: Instant | null;
  readonly why: Finding['why'];
  readonly found: Finding['found'];
  readonly clock: string | null;
  readonly bell: string | null;
  /** Nobody is told by the model: the clock it hangs on tells. */
  readonly linked: boolean;
  /** The warning in the case, once it was raised. */
  readonly actId: string | null;
  /** Why the case refused the warning. */
  readonly refusal: string | null;
}

const columns = `h.case_id as "caseId", h.model, h.version, h.subject, h.severity, h.first_at as "firstAt", h.last_at as "lastAt",
  h.cleared_at as "clearedAt", h.why, h.found, h.clock, h.bell, h.linked, h.act_id as "actId", h.refusal`;

type Row = StoredHit & Record<string, unknown>;

/** Hits that hold, of these cases. */
export const openHits = async (runner: Runner, cases: readonly string[]): Promise<readonly StoredHit[]> =>
  (
    await runner.run<Row>({
      name: 'model-hits-open',
      text: `select ${columns} from model_hit h where h.case_id = any ($1) and h.cleared_at is null
        order by h.case_id, h.model, h.subject`,
      values: [[...cases]],
    })
  ).rows;

/** What a look at cases has changed. */
export interface HitChanges {
  readonly appeared: readonly StoredHit[];
  /** Those that still hold, with what was found now. */
  readonly held: readonly StoredHit[];
  readonly cleared: readonly Pick<StoredHit, 'caseId' | 'model' | 'subject'>[];
}

const cleared = `with gone as (
    update model_hit h set cleared_at = $2 from jsonb_to_recordset($1::jsonb) as g ("caseId" text, model text, subject text)
    where h.case_id = g."caseId" and h.model = g.model and h.subject = g.subject and h.cleared_at is null returning 1
  ) select count(*) as n from gone`;

const given = `jsonb_to_recordset($1::jsonb) as g ("caseId" text, model text, subject text, "firstAt" bigint, version integer,
  severity text, "lastAt" bigint, why jsonb, found jsonb, clock text, bell text, linked boolean)`;

/** Writes what a look has changed. Written again it changes nothing more. */
export const writeHits = async (runner: Runner, changes: HitChanges, now: Instant): Promise<void> => {
  if (changes.cleared.length > 0) await runner.run({ text: cleared, values: [JSON.stringify(changes.cleared), now] });
  if (changes.held.length > 0) {
    await runner.run({
      text: `update model_hit h set last_at = g."lastAt", severity = g.severity, why = g.why, found = g.found, clock = g.clock,
          bell = g.bell, linked = g.linked
        from ${given} where h.case_id = g."caseId" and h.model = g.model and h.subject = g.subject and h.cleared_at is null`,
      values: [JSON.stringify(changes.held)],
    });
  }
  if (changes.appeared.length > 0) {
    await runner.run({
      text: `insert into model_hit (case_id, model, subject, first_at, version, severity, last_at, why, found, clock, bell, linked)
        select "caseId", model, subject, "firstAt", version, severity, "lastAt", why, found, clock, bell, linked from ${given}
        on conflict do nothing`,
      values: [JSON.stringify(changes.appeared)],
    });
  }
};

/** Notes that a hit was raised in its case, or why the case refused. */
export const noteRaised = (
  runner: Runner,
  { caseId, model, subject, firstAt }: Pick<StoredHit, 'caseId' | 'model' | 'subject' | 'firstAt'>,
  { actId, refusal }: { readonly actId: string; readonly refusal?: string },
): Promise<unknown> =>
  runner.run({
    name: 'model-hit-raised',
    text: `update model_hit set act_id = $5, refusal = $6 where case_id = $1 and model = $2 and subject = $3 and first_at = $4`,
    values: [caseId, model, subject, firstAt, actId, refusal ?? null],
  });

export interface HitsQuery {
  readonly models: readonly string[];
  /** What the viewer may see; left out, everything. */
  readonly marks?: readonly Mark[];
  /** Only in cases that this unit handles. */
  readonly unit?: string | undefined;
  readonly open?: boolean | undefined;
  readonly after?: readonly [Instant, string, string, string] | undefined;
  readonly atMost?: number;
}

/** Hits of models in cases a viewer may see, the latest first. */
export const listHits = async (
  runner: Runner,
  { models, marks, unit, open, after, atMost = 50 }: HitsQuery,
): Promise<readonly StoredHit[]> =>
  (
    await runner.run<Row>({
      name: 'model-hits',
      text: `select ${columns} from model_hit h join case_state s on s.case_id = h.case_id
        where h.model = any ($1) and ($2::text[] is null or s.marks && $2::text[])
          and ($3::text is null or exists (select 1 from jsonb_each(s.state -> 'standing' -> 'handling') as w
            where w.value ->> 'unit' = $3))
          and ($4::boolean is null or (h.cleared_at is null) = $4)
          and ($5::bigint is null or (h.first_at, h.case_id, h.model, h.subject) < ($5, $6, $7, $8))
        order by h.first_at desc, h.case_id desc, h.model desc, h.subject desc limit $9`,
      values: [
        ...[[...models], marks ? [...marks] : null, unit ?? null, open ?? null],
        ...(after ?? [null, null, null, null]),
        atMost,
      ],
    })
  ).rows;

/** How many hits of each model hold, of how many there ever were. */
export const countHits = async (
  runner: Runner,
): Promise<ReadonlyMap<string, { readonly open: number; readonly all: number }>> =>
  new Map(
    (
      await runner.run<{ model: string; open: number; all: number }>({
        text: `select model, count(*) filter (where cleared_at is null) as open, count(*) as "all" from model_hit group by model`,
      })
    ).rows.map(({ model, open, all }) => [model, { open, all }]),
  );

/** Clears every hit of a model that is switched off. */
export const clearModel = (runner: Runner, model: string, now: Instant): Promise<unknown> =>
  runner.run({
    text: 'update model_hit set cleared_at = $2 where model = $1 and cleared_at is null',
    values: [model, now],
  });

/** Which of these cases a viewer may see. */
export const visibleAmong = async (
  runner: Runner,
  cases: readonly string[],
  marks: readonly Mark[],
): Promise<ReadonlySet<string>> =>
  new Set(
    (
      await runner.run<{ case_id: string }>({
        text: 'select case_id from case_state where case_id = any ($1) and marks && $2::text[]',
        values: [[...cases], [...marks]],
      })
    ).rows.map(({ case_id }) => case_id),
  );
