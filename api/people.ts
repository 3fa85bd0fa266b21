import type { Clock } from '../config/clock';
import type { Actor } from '../domain/act';
import { counterpartsOf } from '../domain/counterparts';
import { capacitiesIn } from '../domain/capacity';
import type { Office, Unit } from '../domain/office';
import type { Organisation } from '../domain/organisation';
import type { Instant } from '../domain/time/instant';
import type { Database } from '../store';
import { type Member, membersAt, readOffice } from '../store';

/** The organisation as the API asks about it. */
export interface OfficeNow {
  readonly office: Office;
  readonly units: readonly Unit[];
  readonly organisation: Organisation;
  readonly members: readonly Member[];
  /** The person as a request is stamped with them; undefined for somebody who holds no role. */
  readonly actorOf: (person: string) => Actor | undefined;
  /** Everything the person may act as, their own first. */
  readonly capacitiesOf: (person: string) => readonly Actor[];
  /** Every unit that stands below, at any distance. */
  readonly below: (unit: string) => readonly string[];
  /** Every unit whose custody this one, or one below it, supervises. */
  readonly supervised: (unit: string) => readonly string[];
  /** Every unit of another agency whose papers come to this one (`domain/counterparts.ts`). */
  readonly expected: (unit: string) => readonly string[];
}

export interface People {
  /** At most five seconds old; older only while the database is away. */
  readonly office: () => Promise<OfficeNow>;
  /** The organisation has changed: the next request reads it again. */
  readonly forget: () => void;
}

const fresh = 5_000;

const belowOf = (units: readonly Unit[]) => {
  const under = new Map<string, string[]>();
  for (const { id, superior } of units) if (superior) under.set(superior, [...(under.get(superior) ?? []), id]);
  const all = (unit: string, seen: ReadonlySet<string>): readonly string[] =>
    (under.get(unit) ?? [])
      .filter((one) => !seen.has(one))
      .flatMap((one) => [one, ...all(one, new Set([...seen, one]))]);
  return new Map(units.map(({ id }) => [id, all(id, new Set([id]))]));
};

const readNow = async (database: Database, at: Instant): Promise<OfficeNow> => {
  const [{ office, units, organisation }, members] = await Promise.all([readOffice(database), membersAt(database, at)]);
  const [capacitiesOf, below] = [capacitiesIn(organisation, at), belowOf(units)];
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const belowIt = (unit: string): readonly string[] => below.get(unit) ?? [];
  return {
    office,
    units,
    organisation,
    members,
    capacitiesOf,
    actorOf: (person) => capacitiesOf(person)[0],
    below: belowIt,
    supervised: (unit) => {
      const line = [unit, ...belowIt(unit)];
      return units.flatMap(({ id, supervisor }) => (supervisor && line.includes(supervisor) ? id : []));
    },
    expected: (id) => {
      const unit = byId.get(id);
      return unit ? counterpartsOf(unit, byId, belowIt) : [];
    },
  };
};

/** Keeps the organisation in memory, so that no request asks the database who is asking. */
export const people = (database: Database, clock: Clock): People => {
  let kept: { readonly value: OfficeNow; readonly at: Instant } | undefined;
  let reload: Promise<OfficeNow> | undefined;
  let stale = false;

  const read = async (): Promise<OfficeNow> => {
    const at = clock.now();
    stale = false;
    try {
      kept = { value: await readNow(database, at), at };
    } catch (error) {
      if (!kept) throw error;
    } finally {
      reload = undefined;
    }
    return kept.value;
  };

  return {
    office: async () => {
      const age = kept === undefined ? Number.POSITIVE_INFINITY : Math.abs(clock.now() - kept.at);
      return kept && !stale && age < fresh ? kept.value : (reload ??= read());
    },
    forget: () => {
      stale = true;
    },
  };
};
