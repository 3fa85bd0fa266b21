import type { Finding } from '../../domain/model';
import type { Instant } from '../../domain/time/instant';
import type { HitChanges, StoredHit } from '../../store';

const key = ({ model, version, subject }: Pick<Finding, 'model' | 'version' | 'subject'>): string =>
  JSON.stringify([model, version, subject]);

const asHit = (caseId: string, one: Finding, now: Instant, before?: StoredHit): StoredHit => ({
  caseId,
  model: one.model,
  version: one.version,
  subject: one.subject,
  severity: one.severity,
  firstAt: before?.firstAt ?? now,
  lastAt: now,
  clearedAt: null,
  why: one.why,
  found: one.found,
  clock: one.clock ?? null,
  bell: one.bell ?? null,
  linked: one.quiet,
  actId: before?.actId ?? null,
  refusal: before?.refusal ?? null,
});

/** What a look at a case changes: hits that appear, that still hold, and that hold no longer. */
export const differ = (
  caseId: string,
  open: readonly StoredHit[],
  findings: readonly Finding[],
  now: Instant,
): HitChanges => {
  const before = new Map(open.map((one) => [key(one), one]));
  const found = new Set(findings.map(key));
  return {
    appeared: findings.filter((one) => !before.has(key(one))).map((one) => asHit(caseId, one, now)),
    held: findings.flatMap((one) => {
      const known = before.get(key(one));
      return known ? [asHit(caseId, one, now, known)] : [];
    }),
    cleared: open.filter((one) => !found.has(key(one))),
  };
};

/** Hits of which somebody has to be told and nobody has been. */
export const toRaise = ({ appeared, held }: HitChanges): readonly StoredHit[] =>
  [...appeared, ...held].filter(({ linked, actId }) => !linked && actId === null);
