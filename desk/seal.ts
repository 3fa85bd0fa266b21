import { type Database, type Head, type SealKey, sealHeads, uncopiedCases } from '../store';
import type { Ports } from './ports';
import type { Step } from './step';

export interface Sealed {
  /** Head of the seal stream: kept elsewhere, it protects this seal, too. */
  readonly head: Head;
  readonly streams: number;
  /** Cases whose rung bells came into their ledgers first. */
  readonly stepped: number;
  /** Cases that could not be stepped; their bells wait for the next seal. */
  readonly failed: readonly { readonly caseId: string; readonly error: unknown }[];
}

const stepAll = async (database: Database, step: Step): Promise<Pick<Sealed, 'stepped' | 'failed'>> => {
  const failed: { caseId: string; error: unknown }[] = [];
  const cases = await uncopiedCases(database);
  for (const caseId of cases) {
    await step(caseId, { kind: 'seal' }).catch((error: unknown) => failed.push({ caseId, error }));
  }
  return { stepped: cases.length - failed.length, failed };
};

/**
 * The daily seal: brings bells that rang into the ledgers of their cases, then signs where every stream ends.
 * @throws {StoreUnavailable} the database is away: the same again will do
 */
export const seal = async ({ database, clock }: Ports, step: Step, key: SealKey): Promise<Sealed> => {
  const stepped = await stepAll(database, step);
  const { streams, ...head } = await sealHeads(database, key, clock.now());
  return { head, streams, ...stepped };
};
