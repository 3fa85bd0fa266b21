import type { Command } from 'commander';
import type { AuthorityView } from '../api/views/authority';
import { neededTitles, roleTitles } from '../law/office-titles';
import { common, type Common, print, signedIn } from './case/signed-in';
import { table } from './case/table';

type Powers = AuthorityView['acts'][number];

const named = (roles: Powers['propose']): string => roles.map((role) => roleTitles[role].zh).join('、');

const levelOf = (level: string): string => neededTitles[level as keyof typeof neededTitles].zh;

/** One line for each organ that may decide the act; an act that nobody else decides has one line. */
const rowsOf = ({ type, title, propose, countersign, decide, by }: Powers): string[][] => {
  const who = [type, title.zh, named(propose), named(countersign)];
  if (decide.length === 0) return [[...who, by?.organ.zh ?? '', '', by?.basis.join('; ') ?? '', by?.confidence ?? '']];
  return decide.map(({ organ, roles, level, basis, confidence }, index) => [
    ...(index === 0 ? who : ['', '', '', '']),
    organ.zh,
    `${levelOf(level)}${named(roles)}`,
    basis.join('; '),
    confidence,
  ]);
};

/** The list of powers as a table. */
export const authorityText = ({ id, from, acts }: AuthorityView): string =>
  [
    `权力清单 list of powers ${id}，自${from}起 in force from ${from}`,
    '',
    table(['act', '行为', '提出', '会签', '决定机关', '职务', '依据', ''], acts.flatMap(rowsOf)),
    '',
    '延长期限的批准人见各期限 who approves an extension stands in the row of the limit (docs/authority.md)',
  ].join('\n');

const show = async ({ at, ...options }: Common & { readonly at?: string }): Promise<void> => {
  const client = await signedIn(options);
  const query = at === undefined ? '' : `?at=${encodeURIComponent(at)}`;
  const found = (await client.get(`/authority${query}`)) as AuthorityView;
  print(found, () => authorityText(found), options);
};

/** Adds `caseclock authority` to the program. */
export const register = (program: Command): void => {
  common(program.command('authority').description('who may propose, countersign or decide which act, by which article'))
    .option('--at <instant>', 'by which acts that came in then were judged; left out, now')
    .action(show);
};
