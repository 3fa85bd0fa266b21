import type { Schema } from '../../api/client';
import type { Title } from '../../words/language';
import type { Content } from './use-model';
import { words } from './words';

/** A model as somebody writes it: every field a text. */
export const fields = [
  'id',
  'title.zh',
  'title.en',
  'severity',
  'owner',
  'kind',
  'about',
  'rings',
  'law',
  'predicate',
  'why.zh',
  'why.en',
  'finds',
  'params',
  'clocks',
  'grade',
  'examples',
] as const;

export type Field = (typeof fields)[number];
export type Draft = Readonly<Record<Field, string>>;
export type Faults = Readonly<Partial<Record<Field, Title>>>;

const written = (value: unknown): string => JSON.stringify(value, null, 2);

/** What a new model begins with. */
const blank: Omit<Content, 'version'> = {
  id: '',
  title: { zh: '', en: '' },
  severity: 'blue',
  owner: 'head',
  kind: 'handling',
  about: 'case',
  rings: 'always',
  law: [],
  predicate: '',
  why: { zh: '', en: '' },
  finds: {},
  params: {},
  examples: { hit: { case: { open: true } }, miss: { case: {} } },
};

/** The next version of a model begins as the one there is; a new one, empty. */
export const draftOf = (content: Omit<Content, 'version'> = blank): Draft => {
  const { id, title, severity, owner, kind, about, rings, law, predicate, why, clocks, grade } = content;
  return {
    ...{ id, severity, owner, kind, about, rings, predicate },
    'title.zh': title.zh,
    'title.en': title.en,
    law: law.join('\n'),
    'why.zh': why.zh,
    'why.en': why.en,
    finds: written(content.finds),
    params: written(content.params),
    clocks: clocks ?? '',
    grade: grade ?? '',
    examples: written(content.examples),
  };
};

const jsonFields = ['finds', 'params', 'examples'] as const;

const objectIn = (text: string): object | undefined => {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
};

const linesOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** The model that a draft comes to, or what is no JSON in it. What it must hold the server says. */
export const modelOf = (
  draft: Draft,
  version: number,
  follow: Content['follow'],
): { readonly model?: object; readonly faults: Faults } => {
  const wrong = jsonFields.filter((name) => objectIn(draft[name]) === undefined);
  if (wrong.length > 0) return { faults: Object.fromEntries(wrong.map((name) => [name, words.notJson])) };
  const { id, severity, owner, kind, about, rings, predicate, clocks, grade } = draft;
  return {
    faults: {},
    model: {
      ...{ id: id.trim(), version, severity, owner, kind, about, rings, predicate: predicate.trim() },
      title: { zh: draft['title.zh'], en: draft['title.en'] },
      law: linesOf(draft.law),
      why: { zh: draft['why.zh'], en: draft['why.en'] },
      ...Object.fromEntries(jsonFields.map((name) => [name, objectIn(draft[name])])),
      ...(clocks.trim() === '' ? {} : { clocks: clocks.trim() }),
      ...(grade.trim() === '' ? {} : { grade: grade.trim() }),
      ...(follow === undefined ? {} : { follow }),
    },
  };
};

/** `finds.days` stands in the field `finds`, `examples.hit` in `examples`. */
const placeOf = (path: string): Field | undefined => {
  const exact = fields.find((field) => field === path);
  if (exact) return exact;
  return path === '' ? undefined : placeOf(path.split('.').slice(0, -1).join('.'));
};

const text = (value: unknown): string =>
  Array.isArray(value) ? value.map(String).join('、') : typeof value === 'string' ? value : '';

/** What the server found wrong, at its place. */
export const faultsIn = ({ code, details = {}, errors = [], titles }: Schema<'Problem'>): Faults => {
  const flaws = errors.flatMap(({ path, message }) => {
    const place = placeOf(path);
    return place === undefined ? [] : [[place, { zh: `不符合要求：${message}`, en: message }] as const];
  });
  const place = placeOf(text(details['field']));
  const what = code === 'unknown-fact' ? `${text(details['fact'])} → ${text(details['near'])}` : text(details['what']);
  const said =
    place === undefined ? [] : [[place, { zh: `${titles.zh}：${what}`, en: `${titles.en}: ${what}` }] as const];
  return Object.fromEntries([...flaws, ...said]) as Faults;
};
