/** 公安, 检察院, 法院. */
export type Agency = 'police' | 'procuratorate' | 'court';

/** Levels of a unit tree, lowest first. */
export const unitLevels = ['station', 'county', 'city', 'province', 'national'] as const;
export type UnitLevel = (typeof unitLevels)[number];

/** Who must approve: the head of an agency at a level, or the case-handling department's own head. */
export type ApprovalLevel = UnitLevel | 'department';
