import { readFileSync } from 'node:fs';
import type { Command } from 'commander';
import { Fault } from '../config/fault';
import { type WarningModel, warningModelSchema } from '../domain/model';
import { proven } from '../engine';
import { shippedModels } from '../law/models';
import { roleTitles } from '../law/office-titles';
import { table } from './case/table';

interface Options {
  readonly json?: true;
}

/** What the list shows of a model. */
const modelLine = ({ id, version, title, severity, owner, law, kind, params }: WarningModel) => ({
  id,
  version,
  title,
  law,
  severity,
  owner,
  kind,
  thresholds: Object.fromEntries(Object.entries(params).map(([name, one]) => [name, one.default])),
});

const colours = { blue: '蓝', orange: '橙', red: '红' };

/** The models of this release as a table. */
export const modelsText = (models: readonly WarningModel[]): string =>
  [
    `预警模型 warning models of this release: ${models.length}`,
    '',
    table(
      ['model', 'v', '', '模型', '责任人', '依据 law'],
      models.map(({ id, version, severity, title, owner, law }) => [
        id,
        String(version),
        `${colours[severity]} ${severity}`,
        title.zh,
        roleTitles[owner].zh,
        law.join('; '),
      ]),
    ),
    '',
    '须经回溯检验、由第二人启用 each is tried on the past and switched on by a second person (docs/models.md)',
  ].join('\n');

const print = (value: unknown, text: () => string, { json }: Options): void => {
  process.stdout.write(`${json ? JSON.stringify(value, null, 2) : text()}\n`);
};

const list = (options: Options): void => {
  print({ models: shippedModels.map(modelLine) }, () => modelsText(shippedModels), options);
};

const readModel = (file: string): WarningModel => {
  let given: unknown;
  try {
    given = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new Fault(`${file} cannot be read as JSON: ${(error as Error).message}`);
  }
  const { success, data, error } = warningModelSchema.safeParse(given);
  if (success) return data;
  const faults = error.issues.map(({ path, message }) => `  · ${path.join('.') || 'the file'}: ${message}`);
  throw new Fault([`${file} is no warning model:`, ...faults].join('\n'));
};

const check = (file: string, options: Options): void => {
  const model = readModel(file);
  proven(model);
  print(
    { ok: true, model: modelLine(model) },
    () =>
      `${model.id} version ${model.version}: 有效，两个示例符合预期 · it holds, and its two examples come out as they say`,
    options,
  );
};

/** Adds `caseclock model` to the program. It asks no server: a model is read and tried where it is written. */
export const register = (program: Command): void => {
  const model = program
    .command('model')
    .description('warning models: what this release ships, and trying one of your own');
  model.command('list').description('the warning models of this release').option('--json', 'as JSON').action(list);
  model
    .command('check <file>')
    .description('whether a model of your own holds: its fields, its expressions and its two examples')
    .option('--json', 'as JSON')
    .action(check);
};
