import { answeringIn } from './answering';
import { checklistsFrom, type Office, postsFrom, type Unit } from './office';
import { lineIn, type Organisation } from './organisation';
import { policiesIn } from './policies-in';
import type { Instant } from './time/instant';

/** A unit as it stands at an instant, with its superior and supervisor. */
export const unitsAt = ({ units, superiors, supervisors }: Organisation, at: Instant): readonly Unit[] => {
  const [superiorOf, supervisorOf] = [lineIn(superiors), lineIn(supervisors)];
  return units.map((unit) => {
    const [superior, supervisor] = [superiorOf(unit.id, at), supervisorOf(unit.id, at)];
    return {
      ...unit,
      ...(superior === undefined ? {} : { superior }),
      ...(supervisor === undefined ? {} : { supervisor }),
    };
  });
};

/** The office that an organisation with its history makes. `now` says which superior a unit names when asked without date. */
export const officeIn = (organisation: Organisation, now: Instant): Office => {
  const byId = new Map(unitsAt(organisation, now).map((unit) => [unit.id, unit]));
  const superiorOf = lineIn(organisation.superiors);
  return {
    unit: (id) => byId.get(id),
    superiorOf,
    supervisorOf: lineIn(organisation.supervisors),
    ...postsFrom(organisation.memberships),
    ...checklistsFrom(lineIn(organisation.checklists), superiorOf),
    policiesOf: policiesIn(organisation),
    answering: answeringIn(organisation).answering,
  };
};
