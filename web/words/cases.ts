import type { Schema } from '../api/client';
import type { Title } from './language';

type Label = Schema<'CaseLabel'>;

/** A case without a number yet is called by the end of its id. */
export const numberOf = ({ number, case: id }: Pick<Label, 'number' | 'case'>): string =>
  number ?? (id.length > 16 ? `…${id.slice(-8)}` : id);

/** Whom a case is about: the first suspect, or whoever was registered first, and how many more. */
export const partiesOf = ({ persons }: Pick<Label, 'persons'>): Title | undefined => {
  const first = persons.find(({ standing }) => standing === 'suspect') ?? persons[0];
  if (!first) return undefined;
  const name = first.name ?? first.label;
  const others = persons.length - 1;
  return others === 0 ? { zh: name, en: name } : { zh: `${name} 等 ${persons.length} 人`, en: `${name} +${others}` };
};

/** What people call a case: its number, whom it is about, the offence. */
export const caseTitle = (label: Label): Title => {
  const parties = partiesOf(label);
  const offence = label.offence === undefined ? [] : [label.offence];
  return {
    zh: [numberOf(label), ...(parties ? [parties.zh] : []), ...offence].join(' · '),
    en: [numberOf(label), ...(parties ? [parties.en] : []), ...offence].join(' · '),
  };
};
