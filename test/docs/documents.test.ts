import { existsSync } from 'node:fs';
import path from 'node:path';
import { actRequest } from '../../api/schemas/acts';
import { acts } from '../../domain/acts';
import { roles, unitLevels } from '../../domain/office';
import { colours } from '../../domain/oversight';
import { codeIn, filesIn, read, root, tableRows } from './repository';

const pages = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', ...filesIn('docs', '.md')];

/** Anchor of a heading as code hosts make it: lower case, spaces to hyphens, punctuation gone. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replaceAll(/\s/g, '-');

const anchorsIn = (page: string): string[] => [
  ...[...page.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => anchorOf(heading)),
  ...[...page.matchAll(/<a id="([^"]+)">/g)].map(([, id = '']) => id),
];

const linksIn = (page: string): string[] =>
  [...page.matchAll(/\]\(([^)\s]+)\)/g)].map(([, to = '']) => to).filter((to) => !/^[a-z]+:/.test(to));

test.each(pages)('every link in %s leads somewhere', (page) => {
  const broken = linksIn(read(page)).filter((link) => {
    const [file = '', anchor] = link.split('#');
    const to = file === '' ? page : path.join(path.dirname(page), file);
    if (!existsSync(path.join(root, to))) return true;
    return anchor !== undefined && to.endsWith('.md') && !anchorsIn(read(to)).includes(anchor);
  });
  expect(broken).toEqual([]);
});

describe('decisions', () => {
  const files = filesIn('docs/decisions', '.md')
    .map((file) => path.basename(file))
    .filter((name) => name !== 'README.md');

  test('are indexed, each under its own number', () => {
    const indexed = tableRows(read('docs/decisions/README.md')).flatMap(([link = '']) => linksIn(link));
    expect(indexed).toEqual(files);
    expect(files.map((name) => Number(name.slice(0, 4)))).toEqual(files.map((_, index) => index + 1));
  });

  test.each(files)('%s says situation, choice, cost, and what would change our mind', (file) => {
    const page = read(`docs/decisions/${file}`);
    expect(page).toMatch(/^\*\*Situation\.\*\*/m);
    expect(page).toMatch(/^\*\*Choice\.\*\*/m);
    expect(page).toMatch(/^\*\*(What it costs|Cost)\.\*\*/m);
    expect(page).toMatch(/^\*\*What would change our mind\.\*\*/m);
  });
});

describe('terminology', () => {
  const page = read('docs/terminology.md');
  const rows = tableRows(page).filter((cells) => cells.length === 4);
  const explained = new Set(rows.flatMap(([, , code = '']) => codeIn(code)));
  // Single errors explain themselves: they have a sentence each.
  const exported = filesIn('domain', '.ts', { deep: false }).flatMap((file) =>
    [...read(file).matchAll(/^export (?:abstract class|interface|type) (\w+)/gm)].map(([, name = '']) => ({
      file,
      name,
    })),
  );
  const rooms = ['domain', 'law', 'machines', 'engine', 'store', 'desk', 'workflows', 'api'];
  const sources = rooms.flatMap((room) => filesIn(room, '.ts')).map((file) => ({ file, text: read(file) }));
  /** A type that only its own file speaks of is a detail, not a word. */
  const words = exported
    .filter((one) => sources.some(({ file, text }) => file !== one.file && new RegExp(`\\b${one.name}\\b`).test(text)))
    .map(({ name }) => name);

  test('explains every type of the domain', () => {
    expect(words.filter((name) => !explained.has(name))).toEqual([]);
  });

  test('explains nothing that the domain no longer has', () => {
    expect([...explained].filter((name) => !exported.some((one) => one.name === name))).toEqual([]);
  });

  test('says every word in Chinese too', () => {
    const chinese = /\p{Script=Han}/u;
    expect(rows.filter(([word, zh = '']) => word !== 'word' && !chinese.test(zh)).map(([word]) => word)).toEqual([]);
  });

  test('names every role, level, colour and kind of ledger entry', () => {
    const union = /export type CaseEntry =([^;]*(?:;[^;]*?)*?);\n\n/.exec(read('domain/ledger.ts'))?.[1] ?? '';
    const kinds = [...union.matchAll(/readonly kind: '([a-z-]+)'/g)].map(([, kind = '']) => kind);
    expect(kinds).toContain('act');
    const code = codeIn(page);
    expect([...roles, ...unitLevels, ...colours, ...kinds].filter((word) => !code.includes(word))).toEqual([]);
  });

  test('spells acts as the catalogue does', () => {
    const named = codeIn(page).filter((word) => /^[a-z-]+\.[a-z-]+$/.test(word));
    expect(named.filter((word) => !Object.hasOwn(acts, word))).toEqual([]);
  });
});

describe('README', () => {
  const readme = read('README.md');
  const scripts = (JSON.parse(read('package.json')) as { scripts: Record<string, string> }).scripts;

  test('shows the two commands on its first screen', () => {
    const screen = readme.split('\n').slice(0, 45).join('\n');
    expect(screen).toMatch(/^npm start$/m);
    expect(screen).toMatch(/^npm test$/m);
  });

  test.each(pages)('%s names only npm commands that package.json has', (page) => {
    const named = [...read(page).matchAll(/npm (?:run )?(start|test|run \w[\w:-]*|(?<=run )\w[\w:-]*)/g)].map(
      ([whole]) => whole.replace(/^npm (run )?/, ''),
    );
    expect(named.filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
  });

  const bodies = [...readme.matchAll(/'(\{"type":.*\})'/g)].map(([, body = '']) => body);

  test.each(bodies)('sends acts that the API understands: %s', (body) => {
    expect(actRequest.safeParse(JSON.parse(body)).error).toBeUndefined();
  });

  test('takes its tour through several acts', () => {
    expect(new Set(bodies.map((body) => (JSON.parse(body) as { type: string }).type)).size).toBeGreaterThan(3);
  });

  test('says that the deprecated temporalio package is not used', () => {
    expect(readme).toMatch(/deprecated[^.]*`temporalio`|`temporalio`[^.]*deprecated/);
  });
});
