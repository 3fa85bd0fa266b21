import type { ActType } from '../domain/act';
import type { Procedure, Standing } from '../domain/case';
import { isRectifiedAtOnce } from '../law/follow-ups';
import { demand } from './demands';
import type { Handler } from './notes';
import { fulfil, openDuties } from './procedures';
import { ownOf } from './records';
import { refuse } from './refuse';

/** What models and clearings have found in a case, and what is said of it. */

const isOpen = (standing: Standing, row: string, matter: string): boolean =>
  openDuties(standing).some((one) => one.duty === row && one.matter === matter);

/** Found again while nobody has answered, it is no second warning. */
const raise: Handler = (standing, act, ctx) => {
  const model = String(act.fields.model);
  if (isOpen(standing, 'warning', model)) return { refusal: refuse(act, 'warning-open', { model }) };
  return demand(standing, 'warning', act, ctx, { matter: model });
};

const list: Handler = (standing, act, ctx) => {
  const { kind, open } = act.fields as { kind: string; open: string };
  const row = `clearing-${kind}`;
  if (isOpen(standing, row, open)) return { refusal: refuse(act, 'clearing-open', { kind, open }) };
  return demand(standing, row, act, ctx, { matter: open });
};

const openNamed = ({ procedures }: Standing, id: unknown, is: (row: string) => boolean): Procedure | undefined => {
  const found = ownOf(procedures, String(id));
  return found?.duty !== undefined && !found.done && is(found.duty) ? found : undefined;
};

/** What is confirmed of some models is put right at once: the same act orders it. */
const answer: Handler = (standing, act, ctx) => {
  const { warning, outcome } = act.fields as { warning: string; outcome: string };
  const found = openNamed(standing, warning, (row) => row === 'warning');
  if (!found) return { refusal: refuse(act, 'no-such-duty', { duty: warning }) };
  const answered = fulfil(standing, { ...found, outcome }, act);
  if (outcome !== 'confirmed' || !isRectifiedAtOnce(found.matter ?? '', act.receivedAt)) return { standing: answered };
  return demand(answered, 'rectification', act, ctx, { owedBy: found.owedBy, from: warning });
};

const dispose: Handler = (standing, act) => {
  const { item, disposition } = act.fields as { item: string; disposition: string };
  const found = openNamed(standing, item, (row) => row.startsWith('clearing-'));
  if (!found) return { refusal: refuse(act, 'no-such-duty', { duty: item }) };
  return { standing: fulfil(standing, { ...found, outcome: disposition }, act) };
};

export const findingNotes = {
  'warning.raise': raise,
  'warning.answer': answer,
  'clearing.list': list,
  'clearing.dispose': dispose,
} as const satisfies Partial<Record<ActType, Handler>>;
