import { actTypes } from '../../api/catalogue';
import { acts } from '../../domain/acts';
import { choiceWords } from '../../web/acts/words/choices';
import { domainOf, domains } from '../../web/acts/words/domains';
import { fieldWords } from '../../web/acts/words/fields';

interface Schema {
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly enum?: readonly string[];
}

/** What a form shows of a field: its name, and the values one can choose. */
interface Shown {
  readonly act: string;
  readonly name: string;
  readonly values: readonly string[];
}

const shownIn = (act: string, { properties = {} }: Schema): readonly Shown[] =>
  Object.entries(properties).flatMap(([name, one]) => [
    { act, name, values: one.enum ?? one.items?.enum ?? [] },
    ...shownIn(act, one),
    ...shownIn(act, one.items ?? {}),
  ]);

const shown = actTypes.flatMap(({ type, schema }) => shownIn(type, schema as Schema));
const isAct = (value: string): boolean => Object.hasOwn(acts, value);
const values = shown.flatMap(({ name, values }) => values.filter((one) => !isAct(one)).map((one) => `${name} ${one}`));

test('every field of every act has words', () => {
  const silent = shown.filter(({ act, name }) => !(`${act}.${name}` in fieldWords) && !(name in fieldWords));
  expect(silent).toEqual([]);
});

test('every value one can choose has words', () => {
  expect(values.filter((one) => choiceWords[one.split(' ')[0] ?? '']?.[one.split(' ')[1] ?? ''] === undefined)).toEqual(
    [],
  );
});

test('there are no words for what no act has', () => {
  const names = new Set(shown.flatMap(({ act, name }) => [name, `${act}.${name}`]));
  const chosen = new Set(values);
  const spoken = Object.entries(choiceWords).flatMap(([name, of]) => Object.keys(of).map((one) => `${name} ${one}`));

  expect(Object.keys(fieldWords).filter((name) => !names.has(name))).toEqual([]);
  expect(spoken.filter((one) => !chosen.has(one))).toEqual([]);
});

test('every act belongs somewhere, and nowhere is empty', () => {
  expect(actTypes.filter(({ type }) => domainOf(type).id === 'other')).toEqual([]);
  expect(domains.filter(({ id }) => !actTypes.some(({ type }) => domainOf(type).id === id))).toEqual([]);
});
