import type { Instant } from '../../domain/time/instant';
import type { Runner } from '../connect';
import type { CoverRow } from '../tables';
import type { Transaction } from '../transaction';

/** What acts say of the cover of a case; what none of them says is left out. */
export type Cover = Readonly<Partial<Record<(typeof columns)[number], string>>>;

const columns = [
  'number',
  'offence',
  'reporter',
  'reporter_id',
  'phone',
  'summary',
] as const satisfies readonly (keyof CoverRow)[];
const listed = (prefix = ''): string => columns.map((column) => `${prefix}${column}`).join(', ');

const text = (
  kept: (column: string) => string,
): string => `insert into case_cover as c (case_id, ${listed()}, known_from)
    select $1, ${listed('g.')}, $3 from jsonb_to_record($2::jsonb) as g (${columns.map((one) => `${one} text`).join(', ')})
    on conflict (case_id) do update set (${listed()}, known_from) = (${columns.map(kept).join(', ')}, excluded.known_from)
    where (${listed('c.')}) is distinct from (${columns.map(kept).join(', ')})`;

const anewText = text((column) => `excluded.${column}`);
const besideText = text((column) => `coalesce(excluded.${column}, c.${column})`);

/**
 * Writes the cover of a case; what stays as it was keeps the instant from which it is known. `all`: what is not said stands
 * there no more.
 */
export const writeCover = (
  tx: Transaction,
  caseId: string,
  cover: Cover,
  { now, all }: { readonly now: Instant; readonly all: boolean },
): Promise<unknown> =>
  tx.run({
    name: all ? 'cover-write-anew' : 'cover-write',
    text: all ? anewText : besideText,
    values: [caseId, JSON.stringify(cover), now],
  });

/** What stands on the cover of a case; nothing where it has none. */
export const coverOf = async (runner: Runner, caseId: string): Promise<Cover> => {
  const { rows } = await runner.run<{ cover: Cover }>({
    text: `select jsonb_strip_nulls(to_jsonb(c)) as cover from (select ${listed()} from case_cover where case_id = $1) c`,
    values: [caseId],
  });
  return rows[0]?.cover ?? {};
};
