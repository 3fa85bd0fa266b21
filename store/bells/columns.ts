import type { ComingBell } from '../../domain/oversight';

/** The columns of a bell that lies ahead, as a record set and as a list. */
export const bellColumns = `case_id text, id text, clock text, revision text, rung text, colour text, tier integer,
  at bigint, tells jsonb, answer jsonb, urgent boolean, unit text, steps jsonb, hold_until bigint`;
export const bellNames =
  'case_id, id, clock, revision, rung, colour, tier, at, tells, answer, urgent, unit, steps, hold_until';

/** Bells of a case as the text of that record set. */
export const bellRows = (caseId: string, bells: readonly ComingBell[]): string =>
  JSON.stringify(
    bells.map(({ holdUntil, ...bell }) => ({
      ...bell,
      case_id: caseId,
      unit: bell.answer?.unit ?? bell.tells[0]?.unit ?? null,
      hold_until: holdUntil ?? null,
    })),
  );
