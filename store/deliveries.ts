import type { Colour } from '../domain/oversight';
import { minute, type Instant } from '../domain/time/instant';
import type { Database } from './connect';

/** Bells of one case that have something to say outside the house. */
export interface Undelivered {
  readonly caseId: string;
  readonly bells: readonly string[];
}

/** Cases whose workflow must be told that bells rang; each comes again only after a while. */
export const undelivered = async (database: Database, now: Instant, atMost: number): Promise<readonly Undelivered[]> =>
  (
    await database.run<Undelivered & Record<string, unknown>>({
      name: 'delivery-open',
      text: `select case_id as "caseId", array_agg(distinct bell) as bells from delivery
        where state = 'waiting' and announce_at <= $1 group by case_id order by min(noted_at) limit $2`,
      values: [now, atMost],
    })
  ).rows;

/** Notes when the workflow is to be told again of what is not delivered by then. */
export const announced = async (database: Database, { caseId, bells }: Undelivered, again: Instant): Promise<void> => {
  await database.run({
    name: 'delivery-announced',
    text: `update delivery set announce_at = $3 where case_id = $1 and bell = any($2) and state = 'waiting'`,
    values: [caseId, bells, again],
  });
};

/** One bell to be told to one person, with what a letter says of its clock. */
export interface ClaimedDelivery {
  readonly bell: string;
  readonly person: string;
  readonly address: string;
  readonly news: 'rang' | 'withdrawn';
  readonly colour: Colour;
  readonly limitId: string;
  readonly limitRow: string;
  /** Day or instant as `due()` answers; null where the limit has no end any more. */
  readonly effective: string | null;
}

// A run that dies while it sends gives the letters free after this long.
const hold = minute;

/**
 * Takes what is still to be mailed of these bells, for a minute: nobody else gets it until then. A person without an
 * address is written off.
 */
export const claimDeliveries = async (
  database: Database,
  caseId: string,
  bells: readonly string[],
  now: Instant,
): Promise<{ readonly deliveries: readonly ClaimedDelivery[]; readonly left: boolean }> => {
  const { rows } = await database.run<ClaimedDelivery & { left: boolean } & Record<string, unknown>>({
    name: 'delivery-claim',
    text: `with mine as (
        select case_id, bell, person, channel, news from delivery
        where case_id = $1 and bell = any($2) and state = 'waiting' and held_until <= $3
        for update skip locked
      ), held as (
        update delivery d set held_until = $4,
          state = case when p.email is null then 'failed' else 'waiting' end,
          last_error = case when p.email is null then 'no address' end
        from mine m join person p on p.id = m.person
        where (d.case_id, d.bell, d.person, d.channel, d.news) = (m.case_id, m.bell, m.person, m.channel, m.news)
        returning d.bell, d.person, p.email, d.news
      )
      select h.bell, h.person, h.email as address, h.news, b.colour, c.limit_id as "limitId",
        c.limit_row as "limitRow", c.effective
      from held h
      join bell b on b.case_id = $1 and b.id = h.bell
      join clock_period c on c.case_id = $1 and c.clock = b.clock and c.known_to is null
      where h.email is not null
      order by h.person, b.at, h.bell`,
    values: [caseId, bells, now, now + hold],
  });
  const { rows: open } = await database.run<{ left: boolean }>({
    name: 'delivery-left',
    text: `select exists (select 1 from delivery
        where case_id = $1 and bell = any($2) and state = 'waiting' and held_until <> $3) as left`,
    values: [caseId, bells, now + hold],
  });
  return { deliveries: rows, left: open[0]?.left ?? false };
};

type Key = Pick<ClaimedDelivery, 'bell' | 'person' | 'news'>;

const settle = async (
  database: Database,
  caseId: string,
  keys: readonly Key[],
  { state, at, why }: { state: 'sent' | 'failed'; at: Instant | null; why: string | null },
): Promise<void> => {
  await database.run({
    name: 'delivery-settle',
    text: `update delivery d set state = $5, sent_at = $6, last_error = $7
      from unnest($2::text[], $3::text[], $4::text[]) as g (bell, person, news)
      where d.case_id = $1 and d.channel = 'mail' and (d.bell, d.person, d.news) = (g.bell, g.person, g.news)`,
    values: [
      caseId,
      keys.map(({ bell }) => bell),
      keys.map(({ person }) => person),
      keys.map(({ news }) => news),
      state,
      at,
      why,
    ],
  });
};

/** Notes that letters went out. */
export const delivered = (database: Database, caseId: string, sent: readonly Key[], at: Instant): Promise<void> =>
  settle(database, caseId, sent, { state: 'sent', at, why: null });

/** Notes that the mail server will never take these. `why` must not name a person. */
export const undeliverable = (
  database: Database,
  caseId: string,
  refused: readonly Key[],
  why: string,
): Promise<void> => settle(database, caseId, refused, { state: 'failed', at: null, why });
