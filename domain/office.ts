import type { Instant } from './time/instant';

/** 公安, 检察院, 法院. */
export type Agency = 'police' | 'procuratorate' | 'court';

/** Levels of a unit tree, lowest first. */
export const unitLevels = ['station', 'county', 'city', 'province', 'national'] as const;
export type UnitLevel = (typeof unitLevels)[number];

/** Who must approve: the head of an agency at a level, or the case-handling department's own head. */
export type ApprovalLevel = UnitLevel | 'department';

/** 承办人, 部门负责人, 领导, 管理员. */
export const roles = ['handler', 'head', 'leader', 'administrator'] as const;
export type Role = (typeof roles)[number];

/** Approval levels from the weakest to the strongest; a stronger one may always decide for a weaker. */
const strength: readonly ApprovalLevel[] = ['department', ...unitLevels];

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
}

/** What the engine must know of the organisation: who stands above whom, at an instant. */
export interface Office {
  readonly unit: (id: string) => Unit | undefined;
  /** The unit above, at that instant; undefined at the top of the line. */
  readonly superiorOf: (unit: string, at: Instant) => string | undefined;
  /** The procuratorate that supervises a unit's custody, at that instant. */
  readonly supervisorOf: (unit: string, at: Instant) => string | undefined;
}

/** The office that a fixed list of units makes: for replay and tests, where nothing about it changes with time. */
export const officeOf = (units: readonly Unit[]): Office => {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  return {
    unit: (id) => byId.get(id),
    superiorOf: (id) => byId.get(id)?.superior,
    supervisorOf: (id) => byId.get(id)?.supervisor,
  };
};
