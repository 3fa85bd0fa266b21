import type { SearchAttributeUpdatePair } from '@temporalio/common';
import { setCurrentDetails, upsertSearchAttributes } from '@temporalio/workflow';
import type { Following } from '../domain/following';
import { attributes } from './messages';

/** Every stage once, so that a search for one finds the case whatever else goes on in it. */
const keywords = (stages: readonly string[]): string[] | null =>
  stages.length === 0 ? null : [...new Set(stages)].sort();

const date = (at: number | null): Date | null => (at === null ? null : new Date(at));

const pairsOf = (one: Following): SearchAttributeUpdatePair[] => [
  { key: attributes.stage, value: keywords(one.stages) },
  { key: attributes.nextDue, value: date(one.wake?.at ?? null) },
  { key: attributes.overdueSince, value: date(one.overdueSince) },
  { key: attributes.tier, value: one.tier },
];

const legalDay = 8 * 3_600_000;

/** An instant as people here read it, at the fixed offset +08:00, without asking the host for a zone. */
const legalTime = (at: number): string =>
  `${new Date(at + legalDay).toISOString().slice(0, 16).replace('T', ' ')} +08:00`;

const detailsOf = (one: Following, did: readonly string[]): string =>
  [
    `**Stage** ${one.stages.join(', ') || 'none: the case is closed'}`,
    `**Next** ${one.wake ? `${one.wake.limit} (${one.wake.why}, woken ${legalTime(one.wake.at)})` : 'nothing is running'}`,
    one.overdueSince === null ? '' : `**Overdue since** ${legalTime(one.overdueSince)}`,
    one.tier === 0 ? '' : `**Tier** ${one.tier}`,
    did.length === 0 ? '' : `**Last done** ${did.join('; ')}`,
    `**Ledger** entry ${one.seq}`,
  ]
    .filter((line) => line !== '')
    .join('\n\n');

/** Shows in Temporal's own lists and pages where a case stands; columns are written only when they change. */
export const show = (next: Following, before: Following | undefined, did: readonly string[]): void => {
  const shown = new Map((before ? pairsOf(before) : []).map(({ key, value }) => [key.name, String(value)]));
  const changed = pairsOf(next).filter(({ key, value }) => shown.get(key.name) !== String(value));
  if (changed.length > 0) upsertSearchAttributes(changed);
  setCurrentDetails(detailsOf(next, did));
};
