import { lineFrom } from './line';
import type { PolicyPeriod } from './oversight';
import { covers, groupsOf } from './organisation';
import type { Instant } from './time/instant';

/** 公安, 检察院, 法院. */
export const agencies = ['police', 'procuratorate', 'court'] as const;
export type Agency = (typeof agencies)[number];

/** Levels of a unit tree, lowest first. */
export const unitLevels = ['station', 'county', 'city', 'province', 'national'] as const;
export type UnitLevel = (typeof unitLevels)[number];

/** Who must approve: the head of an agency at a level, or the case-handling department's own head. */
export type ApprovalLevel = UnitLevel | 'department';

/**
 * 接警人 受理, 承办人, 案管人员, 法制员, 部门负责人, 副职领导, 领导, 执法监督 流程监控, 侦监协作办常驻人员, 人民监督员, 管理员, 审计员.
 */
export const roles = [
  'receiver',
  'handler',
  'intake',
  'legal-reviewer',
  'head',
  'deputy',
  'leader',
  'supervisor',
  'resident',
  'people-supervisor',
  'administrator',
  'auditor',
] as const;
export type Role = (typeof roles)[number];

/** 部门负责人、副职领导、领导: who leads a unit, and decides in it. */
export const leadingRoles: readonly Role[] = ['head', 'deputy', 'leader'];

/** Approval levels from the weakest to the strongest; a stronger one may always decide for a weaker. */
const strength: readonly ApprovalLevel[] = ['department', ...unitLevels];

/** What level a decision needs: one of these, or the one above the unit that handles the case (上一级). */
export type NeededLevel = ApprovalLevel | 'next-higher';

/**
 * The level that is needed in a case handled at `handled`. A station belongs to its county organ, so that the next-higher
 * organ is the city's; above the national level there is none.
 */
export const levelNeeded = (needed: NeededLevel, handled: UnitLevel): ApprovalLevel => {
  if (needed !== 'next-higher') return needed;
  const at = Math.max(unitLevels.indexOf(handled), unitLevels.indexOf('county'));
  return unitLevels[at + 1] ?? 'national';
};

/** Whether somebody at `level` may decide what needs `needed`. */
export const mayDecide = (level: ApprovalLevel, needed: ApprovalLevel): boolean =>
  strength.indexOf(level) >= strength.indexOf(needed);

/** One unit of an agency (派出所, 县公安局, 县检察院 …). */
export interface Unit {
  readonly id: string;
  readonly agency: Agency;
  readonly level: UnitLevel;
  readonly name: { readonly zh: string; readonly en: string };
  /** The unit that answers when this one does not. */
  readonly superior?: string;
  /** The unit of another agency that supervises this one's custody (PRR 613, 618). */
  readonly supervisor?: string;
  /** 侦查监督与协作配合办公室: its members are residents of two agencies, and act there for the agency of their home unit. */
  readonly kind?: 'cooperation';
  /** The units of two agencies that keep it. */
  readonly parents?: readonly [string, string];
}

/** A role held in a unit (职务). */
export interface Post {
  readonly unit: string;
  readonly role: Role;
}

/** Somebody holds a role in a unit for a time; without `to`, still. */
export interface Membership extends Post {
  readonly person: string;
  readonly from: Instant;
  readonly to?: Instant | undefined;
}

/** What the engine must know of the organisation: who stands above whom, and who holds which role, at an instant. */
export interface Office {
  readonly unit: (id: string) => Unit | undefined;
  /** The unit above, at that instant; undefined at the top of the line. */
  readonly superiorOf: (unit: string, at: Instant) => string | undefined;
  /** The procuratorate that supervises a unit's custody, at that instant. */
  readonly supervisorOf: (unit: string, at: Instant) => string | undefined;
  /** The posts of a person, at that instant; none for somebody the office does not know. */
  readonly postsOf: (person: string, at: Instant) => readonly Post[];
  /** Whether anybody holds the role in the unit, at that instant: what a unit has decides how it must work. */
  readonly has: (unit: string, role: Role, at: Instant) => boolean;
  /** The checklist that a unit works by, its own or that of the nearest unit above; undefined where none is in force. */
  readonly checklistOf: (unit: string, at: Instant) => string | undefined;
  /**
   * The warning policies of a unit, its own or those of the nearest unit above, in their order; a period without one goes by the
   * default. Left out, all do.
   */
  readonly policiesOf?: (unit: string) => readonly PolicyPeriod[];
  /** Who answers for the role in the unit, at that instant: holders, deputies, or whoever stands above. */
  readonly answering: (unit: string, role: Role, at: Instant) => readonly string[];
}

const grouped = (memberships: readonly Membership[], keyOf: (one: Membership) => string) => {
  const groups = groupsOf(memberships, keyOf);
  return (key: string, at: Instant): readonly Membership[] => (groups.get(key) ?? []).filter((one) => covers(one, at));
};

/** The part of an office that memberships make; where nobody is ever away, whoever holds a role answers for it. */
export const postsFrom = (memberships: readonly Membership[]): Pick<Office, 'postsOf' | 'has' | 'answering'> => {
  const byPerson = grouped(memberships, ({ person }) => person);
  const byPost = grouped(memberships, ({ unit, role }) => `${unit} ${role}`);
  return {
    postsOf: byPerson,
    has: (unit, role, at) => byPost(`${unit} ${role}`, at).length > 0,
    answering: (unit, role, at) => byPost(`${unit} ${role}`, at).map(({ person }) => person),
  };
};

/** The part of an office that the checklists in force make: a unit without one works by that of the unit above. */
export const checklistsFrom = (
  own: (unit: string, at: Instant) => string | undefined,
  superiorOf: Office['superiorOf'],
): Pick<Office, 'checklistOf'> => ({
  checklistOf: (unit, at) => {
    const has = lineFrom(superiorOf, unit, at).find((one) => own(one, at) !== undefined);
    return has === undefined ? undefined : own(has, at);
  },
});

/** The office that fixed lists make: for replay and tests, where units do not change with time. */
export const officeOf = (
  units: readonly Unit[],
  memberships: readonly Membership[] = [],
  checklists: Readonly<Record<string, string>> = {},
): Office => {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const superiorOf = (id: string): string | undefined => byId.get(id)?.superior;
  return {
    unit: (id) => byId.get(id),
    superiorOf,
    supervisorOf: (id) => byId.get(id)?.supervisor,
    ...postsFrom(memberships),
    ...checklistsFrom((id) => (Object.hasOwn(checklists, id) ? checklists[id] : undefined), superiorOf),
  };
};
