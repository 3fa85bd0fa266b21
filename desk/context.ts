import { CaseclockError } from '../domain/errors';
import { type Context, faultsOf, moveFaults } from '../engine';
import { duties } from '../law/duties';
import { type LawPack, packs as allReleased } from '../law/pack';
import { defaultPolicy } from '../law/policy';
import { type OfficeRead, readOffice, type Runner } from '../store';
import { type Versions, versions } from './law/versions';
import type { Ports } from './ports';

/** Thrown when a case has pinned a law pack this release does not carry. Start a release that carries it. */
export class LawPackMissing extends CaseclockError {
  readonly code = 'internal';

  constructor(law: string, known: readonly string[]) {
    super({ law, known }, `This release carries no law pack ${law}. Start one that does; nothing was written.`);
  }
}

/** Puts together what a fold may look at. */
export interface Contexts {
  /**
   * @param law the pack a case has pinned; left out, the one a new case gets
   * @param within a transaction, and the entry of `office:all` up to which it must know the office; left out, the newest
   * @throws {LawPackMissing} this release does not carry the pack
   */
  readonly of: (law?: string, within?: { readonly tx: Runner; readonly office: number }) => Promise<Context>;
  readonly versions: Versions;
}

/** @throws {Error} machines, limits and duties of a pack do not fit together: this build must not run */
const refuseFaults = (packs: ReadonlyMap<string, LawPack>): void => {
  const faults = [...packs.values()].flatMap((pack) => faultsOf(pack, duties).map((fault) => `${pack.id}: ${fault}`));
  faults.push(...moveFaults());
  if (faults.length > 0) throw new Error(`Procedures and law do not fit together.\n${faults.join('\n')}`);
};

/** Contexts of one process. The organisation is read once and again only when its stream has moved. */
export const contexts = ({ database, policy = defaultPolicy, packs = allReleased, currentPack }: Ports): Contexts => {
  refuseFaults(packs);
  const law = versions(packs, currentPack);
  let read: Promise<OfficeRead> | undefined;
  const fresh = (runner: Runner): Promise<OfficeRead> => {
    read = readOffice(runner);
    // A failed read is not to be kept.
    read.catch(() => (read = undefined));
    return read;
  };
  // On the transaction's own connection: steps that waited for another one could hold all there are.
  const within = async ({ tx, office }: { tx: Runner; office: number }): Promise<OfficeRead> => {
    const known = await (read ?? fresh(tx));
    return known.seq >= office ? known : fresh(tx);
  };
  return {
    versions: law,
    of: async (id, held) => {
      const runner = held?.tx ?? database;
      const pack = await (id === undefined ? law.newest(runner) : law.find(id, runner));
      if (!pack) throw new LawPackMissing(id ?? '', [...packs.keys()]);
      const { office } = await (held ? within(held) : fresh(database));
      return { law: pack, laws: law.known, policy, office };
    },
  };
};
