import { InvalidExtension } from './errors';
import type { Instant } from './instant';
import type { Pause } from './pauses';
import type { Grant, Run } from './run';

/** What moves a running end, in the order it happened. A pause that begins with an approval comes first: it gave it time. */
export type Event =
  | { readonly kind: 'pause'; readonly at: Instant; readonly pause: Pause }
  | { readonly kind: 'grant'; readonly at: Instant; readonly grant: Grant; readonly field: string };

/** @throws {InvalidExtension} R18, a grant without exactly one of `to` and `add` */
export const eventsOf = (run: Run, pauses: readonly Pause[]): readonly Event[] => {
  if (run.extensions.length === 0 && pauses.length === 0) return [];
  const stops = pauses.map((pause): Event => ({ kind: 'pause', at: pause.from, pause }));
  const grants = run.extensions.map((grant, index): Event => {
    const field = `extensions[${index}]`;
    if ((grant.to === undefined) === (grant.add === undefined)) {
      throw new InvalidExtension(field, 'give either "to" (total length) or "add" (length added), not both');
    }
    return { kind: 'grant', at: grant.approvedAt, grant, field };
  });
  return [...stops, ...grants].sort((a, b) => a.at - b.at);
};
