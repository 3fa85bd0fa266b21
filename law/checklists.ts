import type { ActType } from '../domain/act';
import type { Checklist, ChecklistItem } from '../domain/checklist';
import { firstBuckle } from './checklists/first-buckle';
import { prosecutionGates } from './checklists/prosecution-gates';

/** Every released checklist. Which of them a unit works by is data of the organisation. */
export const checklists: ReadonlyMap<string, Checklist> = new Map(
  [firstBuckle, prosecutionGates].map((one) => [one.id, one]),
);

/** @throws {Error} where the id is unknown: a unit works by a checklist of a newer release */
export const checklistOf = (id: string): Checklist => {
  const found = checklists.get(id);
  if (!found) throw new Error(`Unknown checklist ${id}. Run the release that carries it, or a newer one.`);
  return found;
};

/** What a checklist asks for before an act; nothing where it has no such gate. */
export const itemsBefore = ({ gates }: Checklist, gate: string): readonly ChecklistItem[] =>
  (Object.hasOwn(gates, gate) ? gates[gate as ActType] : undefined) ?? [];
