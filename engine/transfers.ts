import type { Act, ActDefinition, Actor } from '../domain/act';
import { acts } from '../domain/acts';
import type { Standing, Transfer } from '../domain/case';
import type { Context } from './outcome';
import { openDuty } from './procedures';
import { takenBy } from './taken';

const covers = (transfer: Transfer, persons: readonly string[]): boolean =>
  persons.length === 0 || persons.some((one) => transfer.persons.includes(one));

/** Papers on their way to somebody: the first sent that concern these persons and that nobody has received. */
const expected = (standing: Standing, { agency, unit }: Actor, persons: readonly string[]): Transfer | undefined =>
  standing.transfers?.find(
    (one) =>
      !one.received && one.to === agency && (one.toUnit === undefined || one.toUnit === unit) && covers(one, persons),
  );

/** Whether the act takes over papers that are on their way to its author's unit: then another unit handled the case before. */
export const takesOver = (standing: Standing, act: Act): boolean =>
  (acts[act.type] as ActDefinition).receives === true && expected(standing, act.actor, act.persons) !== undefined;

const sent = (standing: Standing, act: Act, to: Transfer['to']): Standing => {
  const toUnit = typeof act.fields.to === 'string' ? { toUnit: act.fields.to } : {};
  const transfer = { id: act.id, persons: act.persons, from: act.actor.unit, to, ...toUnit, sentAt: act.occurredAt };
  return { ...standing, transfers: [...(standing.transfers ?? []), transfer] };
};

const received = (standing: Standing, act: Act, ctx: Context): Standing => {
  const { agency, unit } = act.actor;
  const arrived = expected(standing, act.actor, act.persons);
  if (!arrived) return standing;
  const { handling, transfers = [] } = standing;
  const before = handling[agency];
  const taken: Standing = {
    ...standing,
    // Papers that come back to the unit find the handler to whom the case is assigned.
    handling: {
      ...handling,
      [agency]: before?.assigned && before.unit === unit ? before : takenBy(act, before),
    },
    transfers: transfers.map((one) =>
      one.id === arrived.id ? { ...one, received: { act: act.id, unit, at: act.occurredAt } } : one,
    ),
  };
  return openDuty(taken, 'return-receipt', act, ctx);
};

/** Keeps the chain of custody of the papers: who sent them, who has received them, who owes the receipt. */
export const handOver = (standing: Standing, act: Act, ctx: Context): Standing => {
  const { sends, receives } = acts[act.type] as ActDefinition;
  if (sends) return sent(standing, act, sends);
  return receives ? received(standing, act, ctx) : standing;
};
