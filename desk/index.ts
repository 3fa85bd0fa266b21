import { contexts } from './context';
import type { Ports } from './ports';
import { ringDue } from './ring';
import { step } from './step';

export { type Contexts, contexts, LawPackMissing } from './context';
export type { Item, Stepped } from './item';
export type { Ports } from './ports';
export { ringDue, type RingDue } from './ring';
export { type Step, step } from './step';

/** The product's transactions, over one database and one clock. */
export const openDesk = (ports: Ports) => {
  const known = contexts(ports);
  return { step: step(ports, known), ringDue: ringDue(ports), contextOf: known.of };
};

export type Desk = ReturnType<typeof openDesk>;
