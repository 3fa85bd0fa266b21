import { type ASTNode, Environment, type ParseResult } from '@marcbachmann/cel-js';
import { InvalidExpression, UnknownFact } from '../../domain/model-errors';
import { factLists, type FactRecord, type FactType, type ModelFacts, modelFacts } from '../../domain/model-facts';
import { day, hour } from '../../domain/time/instant';
import { nearest } from '../../law/nearest';

/** What an expression gives: yes or no, a word, words, or anything that can be shown. */
export type Gives = 'bool' | 'string' | 'list<string>' | 'shown';

/** A checked expression. It sees what it is given and nothing else: no clock, no file, no state. */
export type Expression = (seen: Seen) => unknown;

/** Facts in the form in which the language reads them. */
export type Seen = Readonly<Record<string, unknown>>;

const records = Object.keys(modelFacts) as FactRecord[];

/** One class a record: the language tells types apart by them. */
const classes = {
  case: class CaseRecord extends Object {},
  clock: class ClockRecord extends Object {},
  act: class ActRecord extends Object {},
  person: class PersonRecord extends Object {},
  duty: class DutyRecord extends Object {},
  transfer: class TransferRecord extends Object {},
} as const satisfies Record<FactRecord, new () => object>;

const typeNames: Record<FactRecord, string> = {
  case: 'Case',
  clock: 'Clock',
  act: 'Act',
  person: 'Person',
  duty: 'Duty',
  transfer: 'Transfer',
};

const fieldsOf = (record: FactRecord): Record<string, FactType> =>
  Object.fromEntries(Object.entries(modelFacts[record]).map(([name, { type }]) => [name, type]));

const base = (() => {
  const env = new Environment({
    limits: { maxAstNodes: 200, maxDepth: 40, maxListElements: 40, maxMapEntries: 0, maxCallArguments: 4 },
  });
  for (const record of records) {
    env.registerType(typeNames[record], { ctor: classes[record], fields: fieldsOf(record) });
  }
  env.registerVariable('case', 'Case');
  for (const [list, record] of Object.entries(factLists)) env.registerVariable(list, `list<${typeNames[record]}>`);
  return env.registerConstant('hour', 'int', BigInt(hour)).registerConstant('day', 'int', BigInt(day));
})();

/** The language for one model: its thresholds, and the clock, person or act that it is asked of. */
export const languageFor = (about: FactRecord, params: readonly string[]): Environment => {
  const env = base.clone();
  env.registerVariable({ name: 'params', schema: Object.fromEntries(params.map((name) => [name, 'int'])) });
  if (about !== 'case') env.registerVariable(about, typeNames[about]);
  return env;
};

const known = (params: readonly string[]): readonly string[] => [
  ...new Set([
    ...Object.keys(factLists),
    ...records,
    ...records.flatMap((one) => Object.keys(modelFacts[one])),
    ...params,
  ]),
  'params',
  'hour',
  'day',
];

const comprehensions: readonly unknown[] = ['exists', 'exists_one', 'all', 'filter', 'map'];
/** `matches` runs a regular expression of the host, whose time nobody bounds; `bind` and `reduce` build up what they run over. */
const refused: readonly unknown[] = ['matches', 'bind', 'reduce', 'sortBy', 'join', 'split', 'timestamp', 'duration'];
const deepest = 2;

const isNode = (value: unknown): value is ASTNode => typeof value === 'object' && value !== null && 'op' in value;

/** Lists added to lists grow with the expression, and what runs over two of them with its square. */
const addsLists = (node: ASTNode): boolean =>
  node.op === '+' && String((node as { readonly checkedType?: unknown }).checkedType).startsWith('list');

/** @throws {InvalidExpression} a call that is refused, lists added to lists, or run over inside lists inside lists */
const refuseCost = (value: unknown, field: string, depth = 0): void => {
  if (Array.isArray(value)) return value.forEach((one) => refuseCost(one, field, depth));
  if (!isNode(value)) return;
  if (addsLists(value)) throw new InvalidExpression(field, 'lists may not be added to lists in a model');
  const name = value.op === 'call' || value.op === 'rcall' ? value.args[0] : undefined;
  if (refused.includes(name)) throw new InvalidExpression(field, `${String(name)}() may not be used in a model`);
  if (value.op !== 'rcall' || !comprehensions.includes(name)) return refuseCost(value.args, field, depth);
  if (depth >= deepest) throw new InvalidExpression(field, `lists may be run over ${deepest} deep and no deeper`);
  refuseCost(value.args[1], field, depth);
  refuseCost(value.args[2], field, depth + 1);
};

interface Fault {
  readonly code?: string;
  readonly summary?: string;
  readonly range?: { readonly start: number; readonly end: number };
}

/** @throws always: in the words of the one who wrote the expression */
const explain = (fault: Fault, text: string, field: string, params: readonly string[]): never => {
  const { code, summary = 'it cannot be read', range } = fault;
  const word = range ? text.slice(range.start, range.end) : '';
  if (code === 'no_such_key' || code === 'unknown_variable') {
    throw new UnknownFact(field, word, nearest(word, known(params)));
  }
  throw new InvalidExpression(field, summary.split('\n')[0] ?? summary);
};

const parsed = (env: Environment, text: string, field: string, params: readonly string[]): ParseResult => {
  try {
    return env.parse(text);
  } catch (error) {
    return explain(error as Fault, text, field, params);
  }
};

const shown: readonly unknown[] = ['string', 'int', 'bool'];

/**
 * Reads and checks an expression before anything is evaluated.
 *
 * @throws {UnknownFact} with the fact and the nearest ones
 * @throws {InvalidExpression} it cannot be read, gives something else, or could cost too much
 */
export const expression = (
  env: Environment,
  text: string,
  { field, gives, params }: { readonly field: string; readonly gives: Gives; readonly params: readonly string[] },
): Expression => {
  const read = parsed(env, text, field, params);
  const { valid, type, error } = read.check();
  if (!valid) return explain(error as Fault, text, field, params);
  if (gives === 'shown' ? !shown.includes(type) : type !== gives) {
    throw new InvalidExpression(
      field,
      `it gives ${String(type)}, and ${gives === 'shown' ? 'a word or a number' : gives} is wanted`,
    );
  }
  refuseCost(read.ast, field);
  return (seen): unknown => read(seen);
};

const counted = (value: unknown): unknown => (typeof value === 'number' ? BigInt(value) : value);

/** A record of facts as the language reads it: whole numbers are its own. */
const asRecord = (record: FactRecord, facts: object): object =>
  Object.assign(
    new classes[record](),
    Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, counted(value)])),
  );

/** All facts of a case as the language reads them: made once, for every model that is asked. */
export const seenOf = (facts: ModelFacts): Seen => ({
  case: asRecord('case', facts.case),
  ...Object.fromEntries(
    Object.entries(factLists).map(([list, record]) => [
      list,
      facts[list as keyof typeof factLists].map((one) => asRecord(record, one)),
    ]),
  ),
});

/** Thresholds as the language reads them. */
export const paramsOf = (values: Readonly<Record<string, number>>): object =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, BigInt(value)]));
