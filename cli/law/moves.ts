import type { Client } from '../case/client';
import { minute, table } from '../case/table';
import type { Move, Moves } from './answers';

type Dates = NonNullable<Move['was']>;

/** The date that counts, the earlier one people are warned by, and whether it stands on an official calendar. */
const dates = (one: Dates | undefined): string => {
  if (!one?.effective) return '';
  const safe = one.safe === null || one.safe === one.effective ? '' : ` (safe ${minute(one.safe)})`;
  return `${minute(one.effective)}${safe}${one.provisional ? ' 暂定' : ''}`;
};

const ways: Readonly<Record<Move['way'], string>> = {
  earlier: '提前 earlier',
  later: '推迟 later',
  stays: '确定 certain',
  begins: '开始 begins',
  ends: '结束 ends',
};

const moveRow = (move: Move): string[] => [
  move.case,
  move.row,
  move.title.zh,
  move.person ?? '',
  dates(move.was),
  dates(move.becomes),
  ways[move.way],
];

/** Running clocks with their dates before and after. */
export const movesText = (moves: readonly Move[]): string =>
  table(['case', 'row', '期限 limit', 'person', 'was', 'becomes', ''], moves.map(moveRow));

const pageOf = async (client: Client, id: string, query: Record<string, string>): Promise<Moves> =>
  (await client.get(
    `/law/roll-outs/${encodeURIComponent(id)}/moves?${new URLSearchParams(query).toString()}`,
  )) as Moves;

const shownAtOnce = 20;
const page = 200;

export const firstMoves = async (client: Client, id: string): Promise<readonly Move[]> =>
  (await pageOf(client, id, { limit: String(shownAtOnce) })).moves;

/** All of them, page by page: an office may have a hundred thousand. */
export async function* pagesOfMoves(client: Client, id: string): AsyncGenerator<readonly Move[]> {
  for (let after: string | undefined = ''; after !== undefined;) {
    const { moves, next }: Moves = await pageOf(client, id, { limit: String(page), ...(after ? { after } : {}) });
    if (moves.length > 0) yield moves;
    after = next;
  }
}
