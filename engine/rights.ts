import type { Act } from '../domain/act';
import type { Procedure, Standing } from '../domain/case';
import type { Agency } from '../domain/office';
import type { Refusal } from '../domain/refusals';
import { rightsBefore, rightsToTell, type RightTold } from '../law/rights';
import { missingFact } from './needs';
import { fulfil, openDuties } from './procedures';
import { ownOf } from './records';
import { type Applied, refuse } from './refuse';

/** One agency's notice is none of another's (CPL 34(2)). */
const keyOf = (agency: Agency, right: string): string => `${agency}/${right}`;

export const isTold = ({ told = {} }: Standing, person: string, agency: Agency, right: string): boolean =>
  (ownOf(told, person) ?? []).includes(keyOf(agency, right));

/** Rights that an agency has yet to tell somebody in the case, by person. */
export const rightsOpen = (standing: Standing, agency: Agency): readonly { person: string; right: string }[] =>
  Object.keys(standing.persons)
    .sort()
    .flatMap((person) =>
      rightsToTell(agency, standing.persons[person]?.standing ?? 'witness')
        .filter(({ id }) => !isTold(standing, person, agency, id))
        .map(({ id }) => ({ person, right: id })),
    );

/** Each person of the act in turn, for all or for none. */
const eachPerson =
  (change: (standing: Standing, act: Act, person: string) => Standing | Refusal) =>
  (standing: Standing, act: Act): Applied => {
    if (act.persons.length === 0) return { refusal: refuse(act, 'unknown-person', { persons: [] }) };
    let next = standing;
    for (const person of act.persons) {
      const changed = change(next, act, person);
      if ('code' in changed) return { refusal: changed };
      next = changed;
    }
    return { standing: next };
  };

const withTold = (standing: Standing, person: string, key: string): Standing => {
  const told = [...new Set([...(ownOf(standing.told ?? {}, person) ?? []), key])].sort();
  return { ...standing, told: { ...standing.told, [person]: told } };
};

/** A duty of the case as a whole is done when one of those it is about has been told. */
const isMeant = (duty: Procedure, row: string | undefined, agency: Agency, person: string): boolean =>
  duty.duty === row && duty.owedBy === agency && (duty.person === undefined || duty.person === person);

/** Somebody is told of a right; where telling it is owed, it has been done. */
export const notify = eachPerson((standing, act, person) => {
  const found = ownOf(standing.persons, person);
  if (!found) return refuse(act, 'unknown-person', { person });
  const { agency } = act.actor;
  const known = rightsToTell(agency, found.standing);
  const right = known.find(({ id }) => id === act.fields.right);
  if (!right) {
    return refuse(act, 'no-such-right', { person, right: act.fields.right, known: known.map(({ id }) => id) });
  }
  const told = withTold(standing, person, keyOf(agency, right.id));
  return openDuties(told)
    .filter((duty) => isMeant(duty, right.teller.duty, agency, person))
    .reduce((before, duty) => fulfil(before, duty, act), told);
});

const untold = (person: string, missing: readonly RightTold[]): Refusal => ({
  code: 'rights-not-told',
  basis: [...new Set(missing.flatMap(({ teller }) => teller.basis))],
  details: {
    person,
    rights: missing.map(({ id, title, teller }) => ({ right: id, title, basis: teller.basis })),
  },
});

/** Nobody is interrogated who has not been told of the rights that the articles have told at that moment. */
export const interrogate = eachPerson((standing, act, person) => {
  const missing = missingFact(standing, act, person);
  if (missing) return missing;
  const { agency } = act.actor;
  const open = rightsBefore(agency, act.type).filter(({ id }) => !isTold(standing, person, agency, id));
  return open.length > 0 ? untold(person, open) : standing;
});
