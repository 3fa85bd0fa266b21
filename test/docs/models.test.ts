import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../config/root';
import { factLists, modelFacts } from '../../domain/model-facts';
import { warningModelSchema } from '../../domain/model';
import { proven } from '../../engine';
import { shippedModels } from '../../law/models';

const page = readFileSync(path.join(root, 'docs/models.md'), 'utf8');

/** What stands under a heading of the page, up to the next. */
const under = (heading: string): string => page.split(/^#{2,3} /m).find((part) => part.startsWith(heading)) ?? '';

const listOf = (record: string): string => Object.entries(factLists).find(([, one]) => one === record)?.[0] ?? 'case';

test.each(Object.entries(modelFacts))(
  'every fact of a %s stands on the page as the code has it, and no other',
  (record, fields) => {
    const rows = under(`\`${listOf(record)}\``).match(/^\| `.*$/gm);
    expect(rows).toEqual(
      Object.entries(fields).map(([name, { type, says }]) => `| \`${name}\` | ${type} | ${says.zh} | ${says.en} |`),
    );
  },
);

test('every model of the release stands on the page', () => {
  const rows = under('The models of this release').match(/^\| `.*$/gm);
  expect(rows).toEqual(
    shippedModels.map(
      ({ id, severity, title, law }) => `| \`${id}\` | ${severity} | ${title.zh} · ${title.en} | ${law.join('; ')} |`,
    ),
  );
});

test('the model that the page shows is one', () => {
  const [, json = ''] = /```json\n([\s\S]*?)```/.exec(page) ?? [];
  expect(() => proven(warningModelSchema.parse(JSON.parse(json)))).not.toThrow();
});
