import { audit } from './audit';
import { type Clearings, clearings } from './clearings';
import { type Contexts, contexts } from './context';
import { type RollOuts, rollOuts } from './law';
import type { Versions } from './law/versions';
import type { Ports } from './ports';
import type { SealKey } from '../store';
import { didSince } from './did';
import { importCase } from './import';
import { liveThrough } from './lived';
import { type Models, models } from './models';
import { rewriteLadders } from './ladders';
import { type RingDue, ringDue } from './ring';
import { seal, type Sealed } from './seal';
import { type Step, step } from './step';
import { rebuildViews } from './views/rebuild';

export type { Deviation } from './audit';
export { type Clearings, heedRuns } from './clearings';
export { type Contexts, contexts, LawPackMissing } from './context';
export type { Item, Stepped } from './item';
export { concernedBy } from './law/adoption';
export type { RollOuts } from './law';
export type { Versions } from './law/versions';
export { type Models, modelsOf, versionOf } from './models';
export { patrol } from './patrol';
export type { Ports } from './ports';
export type { Sealed } from './seal';
export { type Step, step } from './step';
export { isStorable } from './storable';
export { coverIn } from './views/cover';
export { registeredIn } from './views/persons';

/** The product's transactions, over one database and one clock. */
export interface Desk {
  /** @see step */
  readonly step: Step;
  /** @see importCase */
  readonly importCase: ReturnType<typeof importCase>;
  /** @see liveThrough */
  readonly liveThrough: ReturnType<typeof liveThrough>;
  /** @see ringDue */
  readonly ringDue: RingDue;
  /** @see didSince */
  readonly didSince: ReturnType<typeof didSince>;
  /** @see seal */
  readonly seal: (key: SealKey) => Promise<Sealed>;
  readonly contextOf: Contexts['of'];
  /** Every version of the law there is. */
  readonly versions: Versions;
  /** Putting a calendar or a law pack into force. */
  readonly rollOuts: RollOuts;
  /** Warning models. */
  readonly models: Models;
  /** Clearings of units, and the daily inspection. */
  readonly clearings: Clearings;
  /** @see rewriteLadders */
  readonly rewriteLadders: () => Promise<number>;
  /** @see audit */
  readonly audit: ReturnType<typeof audit>;
  /** @see rebuildViews */
  readonly rebuildViews: (caseId: string) => Promise<void>;
}

export const openDesk = (ports: Ports): Desk => {
  const known = contexts(ports);
  const move = step(ports, known);
  return {
    step: move,
    importCase: importCase(ports, known),
    liveThrough: liveThrough(ports, known),
    ringDue: ringDue(ports),
    didSince: didSince(ports),
    seal: (key) => seal(ports, move, key),
    contextOf: known.of,
    versions: known.versions,
    rollOuts: rollOuts(ports, known, move),
    models: models(ports, known, move),
    clearings: clearings(ports, known, move),
    rewriteLadders: rewriteLadders(ports, move),
    audit: audit(ports.database, known),
    rebuildViews: (caseId) => rebuildViews(ports.database, known, caseId),
  };
};
