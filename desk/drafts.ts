import type { CaseEntry } from '../domain/ledger';
import type { By, Draft, RegisterPlace, Rung, RungBell } from '../store';
import { isBell } from './bells';
import type { Item } from './item';

/** On whose account time passed: written into every entry that is no act. */
const byOf = (item: Item): By => {
  switch (item.kind) {
    case 'act':
      return { act: item.act.id };
    case 'wake':
      return { workflow: item.by.workflow, run: item.by.run };
    case 'seal':
      return { seal: true };
    case 'sample':
      return { sample: true };
    case 'policy':
      return { policy: true };
  }
};

/**
 * Entries as the ledger takes them: an act with its key and the hash of its request, a bell with when it rang and whom it
 * told, everything that no act said with the one on whose account time passed. `opens`: the law the case pins, where it
 * begins with the first of them. `place`: where what the act registers stands in the register.
 */
export const draftsOf = (
  entries: readonly CaseEntry[],
  item: Item,
  {
    rung,
    opens,
    place,
  }: { rung: ReadonlyMap<string, Rung>; opens: string | undefined; place?: RegisterPlace | undefined },
): readonly Draft[] =>
  entries.map((entry, index) => {
    const { kind, at, ...body } = entry;
    if (item.kind === 'act' && (kind === 'act' || kind === 'refused')) {
      const pinned = index === 0 && opens !== undefined ? { law: opens } : {};
      const placed = kind === 'act' && place ? { place } : {};
      return { kind, at, body: { ...body, ...pinned, ...placed }, actId: item.act.id, requestHash: item.requestHash };
    }
    const row = isBell(entry) ? rung.get(entry.bell.id) : undefined;
    const told = row ? { rangAt: row.rangAt, people: row.people } : {};
    return { kind, at, body: { ...body, ...told, by: byOf(item) } };
  });

/** Bells that had rung when the act that silences them got its turn. */
export const withdrawalDrafts = (overtaken: readonly RungBell[], item: Item): readonly Draft[] =>
  overtaken.map(({ id, at, rangAt, people }) => ({
    kind: 'bell-withdrawn',
    at,
    body: { bell: id, why: 'overtaken', rangAt, people, by: byOf(item) },
  }));
