import { acts } from '../../domain/acts';
import { problemCodes, problems } from '../../domain/problems';
import { conflicts } from '../../law/conflicts';
import { categories } from '../../law/jurisdiction';
import { currentPack } from '../../law/pack';
import { defaultPolicy } from '../../law/policy';
import { countingRules } from '../../law/rules';
import { matrices } from '../../law/authority';
import { actsDocument } from '../../scripts/documents/acts';
import { authorityDocument } from '../../scripts/documents/authority';
import { checklistsDocument } from '../../scripts/documents/checklists';
import { readmeDocument } from '../../scripts/documents/chronologies';
import { decisionPointsDocument } from '../../scripts/documents/decision-points';
import { errorsDocument } from '../../scripts/documents/errors';
import { indicatorsDocument } from '../../scripts/documents/indicators';
import { jurisdictionDocument } from '../../scripts/documents/jurisdiction';
import { laddersDocument } from '../../scripts/documents/ladders';
import { lawDocument } from '../../scripts/documents/law';
import { visibilityDocument } from '../../scripts/documents/visibility';
import { codeIn, read, tableRows } from './repository';

test('docs/errors.md is what the table of problems says', () => {
  expect(read('docs/errors.md')).toBe(errorsDocument());
});

test('docs/indicators.md is what the indicators and the tables of items say', () => {
  expect(read('docs/indicators.md')).toBe(indicatorsDocument());
});

test('docs/jurisdiction.md is what the table of jurisdiction says, every row once', () => {
  const page = read('docs/jurisdiction.md');
  expect(page).toBe(jurisdictionDocument());
  const anchors = [...page.matchAll(/^\| <a id="([^"]+)">/gm)].map(([, id]) => id);
  expect(anchors.sort()).toEqual([...categories.keys()].sort());
});

test('docs/decision-points.md is what the lists of decisions, levels and the playbook say', () => {
  expect(read('docs/decision-points.md')).toBe(decisionPointsDocument());
});

test('docs/ladders.md is what the ladders of the office say, each once', () => {
  const page = read('docs/ladders.md');
  expect(page).toBe(laddersDocument());
  const sections = [...page.matchAll(/^## `([^`]+)`$/gm)].map(([, id]) => id);
  expect(sections).toEqual(defaultPolicy.ladders.map(({ id }) => id));
});

test('docs/law.md is what the law pack says', () => {
  expect(read('docs/law.md')).toBe(lawDocument());
});

test('docs/visibility.md is what the tables of sight and redaction say', () => {
  expect(read('docs/visibility.md')).toBe(visibilityDocument());
});

test('every limit of the pack stands in docs/law.md once, and every conflict and rule', () => {
  const first = tableRows(read('docs/law.md')).map(([cell = '']) => cell);
  const anchors = first.flatMap((cell) => /^<a id="([^"]+)">/.exec(cell)?.[1] ?? []);
  expect(anchors.sort()).toEqual([...currentPack.limits.keys()].sort());
  expect(first).toEqual(expect.arrayContaining([...conflicts, ...countingRules].map(({ id }) => id)));
});

test('docs/acts.md is what the act catalogue says', () => {
  expect(read('docs/acts.md')).toBe(actsDocument());
});

test('docs/authority.md is what the list of powers and the rows of the limits say', () => {
  expect(read('docs/authority.md')).toBe(authorityDocument());
});

test('every act stands in docs/authority.md once, every extension of the pack, and every list there is', () => {
  const rows = tableRows(read('docs/authority.md'));
  const first = rows.map(([cell = '']) => cell);
  expect(first.flatMap((cell) => /^<a id="([^"]+)">/.exec(cell)?.[1] ?? []).sort()).toEqual(Object.keys(acts).sort());
  const listed = rows
    .filter(([, limit]) => limit?.startsWith('[') === true)
    .map(([row = '', limit = '']) => [row, codeIn(limit)[0]]);
  const extensions = [...currentPack.limits.values()].flatMap(({ row, extensions: all }) =>
    all.map((one) => [one.row ?? row, one.id]),
  );
  expect(listed.sort()).toEqual(extensions.sort());
  expect(first).toEqual(expect.arrayContaining(matrices.map(({ id }) => `\`${id}\``)));
});

test('docs/checklists.md is what the checklists and the rights say', () => {
  expect(read('docs/checklists.md')).toBe(checklistsDocument());
});

test('the verdicts in README.md are those the engine gives on the chronologies now', () => {
  expect(read('README.md')).toBe(readmeDocument());
});

test('every problem stands in docs/errors.md once, with its status, and nothing else does', () => {
  const rows = tableRows(read('docs/errors.md')).filter(([first]) => first?.startsWith('<a id='));
  const listed = rows.map(([first = '', status]) => [codeIn(first)[0], Number(status)]);

  expect(listed.sort()).toEqual(problemCodes.map((code) => [code, problems[code].status]).sort());
});

test('every act has its section in docs/acts.md', () => {
  const anchors = [...read('docs/acts.md').matchAll(/^## <a id="([^"]+)">/gm)].map(([, id]) => id);

  expect(anchors).toEqual(Object.keys(acts));
});
