import type { Title } from '../../words/title';
import type { ActType } from '../act-types';
import type { Field } from '../fields';
import { fieldsToFill } from '../form-of';
import type { Values } from '../request';
import type { Simulation } from '../simulate';
import type { Target } from '../targets';
import { domainOf } from '../words/domains';

/** An act that can be supposed, and what it would be about. */
export interface Supposable {
  readonly id: string;
  readonly title: Title;
  readonly type: ActType;
  readonly target: Target;
}

/** Domains whose acts need no more than their persons and a choice; the rest is offered as a step that may follow now. */
const procedural = ['reception', 'filing', 'measures', 'investigation', 'arrest', 'prosecution', 'trial'];

const whom = (persons: readonly string[]): string => (persons.length > 0 ? ` ${persons.join(' ')}` : '');

/** Steps that may follow now, with their matter, and after them the rest of the procedure. */
export const supposables = (
  steps: Simulation['nextSteps'],
  types: readonly ActType[],
  suspects: readonly string[],
): readonly Supposable[] => {
  const now = steps.flatMap(({ act, title, persons, fields }, index): Supposable[] => {
    const type = types.find((one) => one.type === act);
    if (!type) return [];
    const named = { zh: `${title.zh}${whom(persons)}`, en: `${title.en}${whom(persons)}` };
    return [{ id: `now ${index}`, title: named, type, target: { id: act, persons, fields } }];
  });
  const rest = types
    .filter(({ type, opensCase }) => !opensCase && procedural.includes(domainOf(type).id))
    .filter(({ type }) => !steps.some(({ act }) => act === type))
    .map((type): Supposable => {
      const persons = type.subject === 'persons' ? suspects : [];
      return { id: type.type, title: type.title, type, target: { id: type.type, persons, fields: {} } };
    });
  return [...now, ...rest];
};

const isText = ({ kind }: Field): boolean => kind === 'text' || kind === 'lines';
const isOwn = ({ path }: Field): boolean => path === 'persons' || path.startsWith('fields.');

/** What has to be said of a supposed act: dates depend on whom it is about and what is chosen, and on no text. */
export const fieldsOf = ({
  type,
  target,
}: Supposable): { readonly all: readonly Field[]; readonly asked: readonly Field[] } => {
  const all = fieldsToFill(type, target).filter((field) => isOwn(field) && (field.required || field.kind === 'day'));
  return { all, asked: all.filter((field) => !isText(field)) };
};

/** Texts of a supposition say what they are. */
export const textsOf = (all: readonly Field[]): Values =>
  Object.fromEntries(all.filter(isText).map(({ path }) => [path, '试算']));
