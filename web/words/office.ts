import type { Title } from './title';

/** Roles in the office, as the API names them. */
export const roleWords: Readonly<Record<string, Title>> = {
  receiver: { zh: '接警人', en: 'Receiver' },
  handler: { zh: '承办人', en: 'Handler' },
  intake: { zh: '案管人员', en: 'Intake clerk' },
  'legal-reviewer': { zh: '法制员', en: 'Legal reviewer' },
  head: { zh: '部门负责人', en: 'Head' },
  deputy: { zh: '副职领导', en: 'Deputy leader' },
  leader: { zh: '领导', en: 'Leader' },
  supervisor: { zh: '执法监督', en: 'Supervisor' },
  resident: { zh: '侦监协作常驻人员', en: 'Resident' },
  'people-supervisor': { zh: '人民监督员', en: 'People’s supervisor' },
  administrator: { zh: '管理员', en: 'Administrator' },
  auditor: { zh: '审计员', en: 'Auditor' },
};

export const agencyWords: Readonly<Record<string, Title>> = {
  police: { zh: '公安', en: 'Police' },
  procuratorate: { zh: '检察院', en: 'Procuratorate' },
  court: { zh: '法院', en: 'Court' },
};

export const levelOfUnitWords: Readonly<Record<string, Title>> = {
  department: { zh: '办案部门', en: 'Department' },
  station: { zh: '派出所', en: 'Station' },
  county: { zh: '县级', en: 'County' },
  city: { zh: '市级', en: 'City' },
  province: { zh: '省级', en: 'Province' },
  national: { zh: '全国', en: 'National' },
};

/** A word of a table, or the code itself where the server is newer than the page. */
export const wordOf = (words: Readonly<Record<string, Title>>, code: string): Title =>
  words[code] ?? { zh: code, en: code };
