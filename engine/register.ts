import type { Act } from '../domain/act';
import { hashOf } from '../domain/canonical';
import type { Standing } from '../domain/case';
import { ownOf } from './records';
import { type Applied, refuse } from './refuse';

interface Entered {
  readonly direction: 'in' | 'out';
  readonly kind: string;
  readonly title: string;
  readonly quantity: number;
}

/** Known by a hash: what the things are called stays in the act, since it may name people. */
const keyOf = ({ actor }: Act, { kind, title }: Entered): string => hashOf([actor.unit, kind, title]);

const withOnHand = ({ onHand, ...rest }: Standing, key: string, quantity: number): Standing => {
  const { [key]: _, ...others } = onHand ?? {};
  if (quantity > 0) return { ...rest, onHand: { ...others, [key]: quantity } };
  return Object.keys(others).length === 0 ? rest : { ...rest, onHand: others };
};

/** What goes out must have come in, under the same name and into the same unit; only documents are made here. */
export const enter = (standing: Standing, act: Act): Applied => {
  const entered = act.fields as unknown as Entered;
  const { direction, kind, title, quantity } = entered;
  const key = keyOf(act, entered);
  const before = ownOf(standing.onHand ?? {}, key) ?? 0;
  if (direction === 'in') return { standing: withOnHand(standing, key, before + quantity) };
  if (quantity > before && kind !== 'document') {
    return { refusal: refuse(act, 'nothing-to-hand-out', { kind, title, quantity, onHand: before }) };
  }
  return { standing: withOnHand(standing, key, before - quantity) };
};
