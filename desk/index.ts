import { contexts } from './context';
import type { Ports } from './ports';
import type { SealKey } from '../store';
import { didSince } from './did';
import { importCase } from './import';
import { ringDue } from './ring';
import { seal, type Sealed } from './seal';
import { step } from './step';
import { rebuildViews } from './views/rebuild';

export { type Contexts, contexts, LawPackMissing } from './context';
export type { Imported } from './import';
export type { Item, Stepped } from './item';
export { type Patrol, patrol, type Watchman } from './patrol';
export type { Ports } from './ports';
export { ringDue, type RingDue } from './ring';
export type { Sealed } from './seal';
export { type Step, step } from './step';

/** The product's transactions, over one database and one clock. */
export const openDesk = (ports: Ports) => {
  const known = contexts(ports);
  const move = step(ports, known);
  return {
    step: move,
    /** @see importCase */
    importCase: importCase(ports, known),
    ringDue: ringDue(ports),
    didSince: didSince(ports),
    /** @see seal */
    seal: (key: SealKey): Promise<Sealed> => seal(ports, move, key),
    contextOf: known.of,
    rebuildViews: (caseId: string): Promise<void> => rebuildViews(ports.database, known, caseId),
  };
};

export type Desk = ReturnType<typeof openDesk>;
