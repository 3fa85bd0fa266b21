import type { FastifyRequest } from 'fastify';
import type { Actor } from '../../domain/act';
import type { ToldBell } from '../../store';
import { Problem } from '../problem';

/** Headers hold no Chinese: an id that needs it is sent percent-encoded. */
const headerOf = ({ headers }: FastifyRequest, name: string): string | undefined => {
  const given = headers[name];
  if (typeof given !== 'string') return undefined;
  try {
    return decodeURIComponent(given);
  } catch {
    throw new Problem('no-such-capacity', { details: { [name]: given } });
  }
};

/**
 * The capacity a request asks for; left out, the first there is.
 * @throws {Problem} no-such-capacity
 */
export const chosenCapacity = (request: FastifyRequest, capacities: readonly Actor[]): Actor | undefined => {
  const [unit, person] = [headerOf(request, 'acting-in'), headerOf(request, 'acting-for')];
  if (unit === undefined && person === undefined) return capacities[0];
  const chosen = capacities.find((one) => one.onBehalfOf === person && (unit === undefined || one.unit === unit));
  if (!chosen) throw new Problem('no-such-capacity', { details: { ...(unit && { unit }), ...(person && { person }) } });
  return chosen;
};

/** Whether a request says in which capacity it acts. */
export const choosesCapacity = ({ headers }: FastifyRequest): boolean =>
  headers['acting-in'] !== undefined || headers['acting-for'] !== undefined;

type Asked = Pick<ToldBell, 'told' | 'answer'>;

/** The capacity an alert asks: the post that must answer, the one that was told, or whoever leads above them; else the first. */
export const askedCapacity = (
  capacities: readonly Actor[],
  { told, answer }: Asked,
  above: (unit: string) => readonly string[],
): Actor => {
  const posts = [...(answer ? [answer] : []), told];
  const holding = posts.map((post) =>
    capacities.find(({ unit, roles }) => unit === post.unit && roles.includes(post.role)),
  );
  const line = above((answer ?? told).unit);
  const leads = ({ unit, roles }: Actor): boolean =>
    line.includes(unit) && (roles.includes('head') || roles.includes('leader'));
  const asked = holding.find((one) => one !== undefined) ?? capacities.find(leads) ?? capacities[0];
  if (!asked) throw new Problem('not-signed-in');
  return asked;
};
