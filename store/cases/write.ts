import type { CaseState } from '../../domain/case';
import type { Following } from '../../domain/following';
import type { ComingBell } from '../../domain/oversight';
import type { Instant } from '../../domain/time/instant';
import { marksOf } from '../../domain/visibility';
import type { Linked } from '../ledger/chain';
import type { Transaction } from '../transaction';
import { type ViewDelta, viewsText } from '../views/write';

/** What a step does to the bells of its case. */
export interface BellChanges {
  /** Clocks that closed, moved, or have others to tell: what was written ahead for them is taken back. */
  readonly changed: readonly string[];
  readonly ahead: readonly ComingBell[];
  /** Bells that stand in the ledger from now on, each with the entry that tells of it. */
  readonly copied: readonly { readonly id: string; readonly seq: number }[];
  /** Bells everybody they told is to be told are withdrawn. */
  readonly withdrawn: readonly string[];
}

/** What a step writes, all of it or nothing. */
export interface Step {
  readonly now: Instant;
  readonly entries: readonly Linked[];
  readonly lastActSeq: number;
  readonly state: CaseState;
  /** The state in its canonical form: what is stored, and what the hash is over. */
  readonly stateText: string;
  readonly stateHash: string;
  readonly following: Following;
  readonly views: ViewDelta;
  readonly bells: BellChanges;
  /** Whether the case's workflow must be told. */
  readonly moved: boolean;
}

const distinct = (all: readonly string[]): readonly string[] => [...new Set(all)];

const faceOf = (state: CaseState): string => {
  const { standing } = state;
  const handling = Object.values(standing.handling);
  return JSON.stringify({
    law: standing.law,
    openedAt: standing.openedAt,
    closedAt: standing.closedAt ?? null,
    marks: marksOf(state),
    handlers: distinct(handling.flatMap(({ handler, firstHandler }) => [handler, firstHandler])),
  });
};

// The canonical body goes in as it was hashed, not parsed and written once more.
const entryText = ({ seq, kind, at, actId, requestHash, prev, body, hash, salt, text }: Linked): string =>
  `${JSON.stringify({ seq, kind, at, actId, requestHash, prev, bodyHash: body, hash, salt }).slice(0, -1)},"body":${text}}`;

const bellsText = ({ changed, ahead, copied, withdrawn }: BellChanges): string | null => {
  if (changed.length + ahead.length + copied.length + withdrawn.length === 0) return null;
  const settled = [...copied.map(({ id }) => id), ...withdrawn];
  const rows = ahead.map((bell) => ({ ...bell, unit: bell.answer?.unit ?? bell.tells[0]?.unit ?? null }));
  return JSON.stringify({ changed, settled, ahead: rows, copied, withdrawn });
};

/** Writes the bells of a held case anew, and nothing else: nobody did anything. */
export const writeBells = (tx: Transaction, caseId: string, bells: BellChanges, now: Instant): Promise<unknown> =>
  tx.run({ name: 'bells-write', text: 'select write_bells($1, $2, $3)', values: [caseId, now, bellsText(bells)] });

/**
 * Writes what a step of a held case came to: entries, where the case stands, views, bells, and the note that it moved.
 * Fails as contention where a bell rang meanwhile that the step does not know of: it must begin again.
 */
export const writeStep = (tx: Transaction, caseId: string, step: Step): Promise<unknown> =>
  tx.run({
    name: 'case-write',
    text: 'select write_step($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)',
    values: [
      caseId,
      step.now,
      `[${step.entries.map(entryText).join(',')}]`,
      step.lastActSeq,
      step.stateText,
      step.stateHash,
      JSON.stringify(step.following),
      faceOf(step.state),
      viewsText(caseId, step.views, step.now),
      bellsText(step.bells),
      step.moved,
    ],
  });
