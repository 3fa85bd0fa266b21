import type { Actor } from '../../domain/act';
import { type Agency, type Membership, officeOf, type Role, type Unit, type UnitLevel } from '../../domain/office';
import type { Answer, Context } from '../../engine';
import { context, Story } from './story';

const unit = (id: string, agency: Agency, level: UnitLevel, superior?: string): Unit => ({
  id,
  agency,
  level,
  name: { zh: id, en: id },
  ...(superior === undefined ? {} : { superior }),
});

/** A line of police: two stations, one with a clerk who takes cases in, under a county with another, under a city; and a procuratorate with a department. */
const units: readonly Unit[] = [
  unit('city', 'police', 'city'),
  unit('county', 'police', 'county', 'city'),
  unit('neighbour', 'police', 'county', 'city'),
  unit('station', 'police', 'station', 'county'),
  unit('front', 'police', 'station', 'county'),
  unit('city-pr', 'procuratorate', 'city'),
  unit('county-pr', 'procuratorate', 'county', 'city-pr'),
  unit('arrests', 'procuratorate', 'county', 'county-pr'),
];

const posts: readonly (readonly [person: string, unit: string, ...roles: Role[]])[] = [
  ['li', 'station', 'handler'],
  ['ma', 'station', 'handler'],
  ['zhao', 'station', 'handler', 'head'],
  ['wang', 'station', 'leader'],
  ['qiu', 'front', 'intake'],
  ['rui', 'front', 'receiver', 'handler'],
  ['tan', 'front', 'handler'],
  ['wei', 'front', 'handler'],
  ['xie', 'front', 'head'],
  ['bai', 'county', 'handler'],
  ['cui', 'county', 'intake'],
  ['dou', 'county', 'supervisor'],
  ['qian', 'county', 'leader'],
  ['fan', 'neighbour', 'handler'],
  ['gao', 'city', 'head'],
  ['sun', 'county-pr', 'handler'],
  ['tao', 'county-pr', 'intake'],
  ['yin', 'county-pr', 'leader'],
  ['du', 'arrests', 'handler'],
  ['ning', 'arrests', 'head'],
];

const memberships: readonly Membership[] = posts.flatMap(([person, at, ...roles]) =>
  roles.map((role) => ({ person, unit: at, role, from: 0 })),
);

/** The same office at every instant, as the engine asks about it. */
export const lineOffice = officeOf(units, memberships);

export const lineContext: Context = { ...context, office: lineOffice };

/** Somebody of the line, as the door would stamp them. */
export const as = (person: string, onBehalfOf?: string): Actor => {
  const held = lineOffice.postsOf(person, 0);
  const home = lineOffice.unit(held[0]?.unit ?? '');
  if (!home) throw new Error(`Nobody is called ${person}.`);
  const roles = held.map(({ role }) => role);
  const stands = onBehalfOf === undefined ? {} : { onBehalfOf };
  return { person, roles, unit: home.id, agency: home.agency, level: home.level, ...stands };
};

const report = { channel: 'in-person', reporter: { kind: 'complainant' }, summary: 'Theft' };

const said = { 'reception.receive': report, 'reception.register': { receiptNo: 'R-1' }, 'reception.accept': {} };

/** A case that somebody of the line takes in, registers and accepts. */
export const takenInBy = (person: string, at: string, ctx: Context = lineContext): Story => {
  const story = new Story(ctx);
  for (const type of ['reception.receive', 'reception.register', 'reception.accept'] as const) {
    must(story.act(type, at, said[type], [], { by: as(person) }));
  }
  return story;
};

/** @throws {Error} it was refused */
export const must = (answer: Answer): Answer => {
  if (!answer.accepted) throw new Error(`Refused: ${answer.refusal.code} ${JSON.stringify(answer.refusal.details)}`);
  return answer;
};

export const codeOf = (answer: Answer): string => (answer.accepted ? 'accepted' : answer.refusal.code);
