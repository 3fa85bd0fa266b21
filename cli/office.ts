import { readFileSync } from 'node:fs';
import type { Command } from 'commander';
import type { z } from 'zod';
import type { changesSchema, officeSchema } from '../api/schemas/office';
import { Fault } from '../config/fault';
import { common, type Common, print, signedIn } from './case/signed-in';
import { minute, table } from './case/table';

type Changes = z.infer<typeof changesSchema>;
type Shown = z.infer<typeof officeSchema>;

const fileOf = (path: string): object => {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as object;
  } catch (error) {
    throw new Fault(
      `${path} cannot be read as JSON: ${(error as Error).message}. The format is in docs/organisation.md.`,
      2,
    );
  }
};

const rowText = (row: Readonly<Record<string, unknown>> | undefined): string =>
  row === undefined
    ? '—'
    : Object.entries(row)
        .map(([name, value]) => `${name} ${typeof value === 'string' ? value : JSON.stringify(value)}`)
        .join(', ');

/** What a file changes, and what is wrong with it, as an operator reads it. */
export const changesText = ({ changes, faults }: Changes, check: boolean): string =>
  [
    ...changes.map(({ what, before, after }) => `${what}: ${rowText(before)} → ${rowText(after)}`),
    ...faults.map(({ path, code, title }) => `✗ ${path}: ${title.zh} · ${title.en} (${code})`),
    faults.length > 0
      ? `${faults.length} faults: nothing can be imported before they are mended.`
      : `${changes.length} changes${check ? '; nothing was changed' : ''}.`,
  ].join('\n');

const importFile = async (path: string, options: Common & { readonly check?: true }): Promise<void> => {
  const file = fileOf(path);
  const client = await signedIn(options);
  const checked = (await client.post('/office/import?check=true', file)) as Changes;
  if (checked.faults.length > 0) throw new Fault(changesText(checked, true));
  const done = options.check ? checked : ((await client.post('/office/import', file)) as Changes);
  print(done, () => changesText(done, options.check === true), options);
};

const officeText = ({ units, people }: Shown): string =>
  [
    table(
      ['unit', '单位', 'agency', 'level', 'superior', 'supervisor'],
      units.map(({ id, name, agency, level, superior, supervisor }) => [
        ...[id, name.zh, agency, level],
        ...[superior ?? '', supervisor ?? ''],
      ]),
    ),
    '',
    table(
      ['person', '人员', 'posts', 'away', 'deputy'],
      people.map(({ id, name, posts, absences }) => [
        ...[id, name.zh],
        posts.map(({ unit, role }) => `${unit}/${role}`).join(' '),
        absences.map(({ from, to }) => `${minute(from)}–${minute(to)}`).join(' '),
        absences.map(({ deputy }) => deputy ?? '—').join(' '),
      ]),
    ),
  ].join('\n');

const show = async ({ at, ...options }: Common & { readonly at?: string }): Promise<void> => {
  const client = await signedIn(options);
  const office = (await client.get(`/office${at === undefined ? '' : `?at=${encodeURIComponent(at)}`}`)) as Shown;
  print(office, () => officeText(office), options);
};

export const register = (program: Command): void => {
  const group = program.command('office').description('units, people, posts and absences; for administrators');
  common(group.command('import <file>').description('import an organisation, or a part of it (docs/organisation.md)'))
    .option('--check', 'say what would change and what is wrong, and change nothing')
    .action(importFile);
  common(group.command('show').description('who is where, and who is away'))
    .option('--at <instant>', 'as it stood then; left out, now')
    .action(show);
};
