import type { Title } from '../domain/limit';
import type { NeededLevel, Role } from '../domain/office';

const of = (zh: string, en: string): Title => ({ zh, en });

/** What people call a role. */
export const roleTitles: Readonly<Record<Role, Title>> = {
  receiver: of('接警受理人', 'receiver'),
  handler: of('承办人', 'handler'),
  intake: of('案管人员', 'intake clerk'),
  'legal-reviewer': of('法制员', 'legal reviewer'),
  head: of('部门负责人', 'head of department'),
  deputy: of('副职领导', 'deputy leader'),
  leader: of('领导', 'leader'),
  supervisor: of('执法监督人员', 'supervisor'),
  resident: of('侦监协作办常驻人员', 'resident'),
  'people-supervisor': of('人民监督员', "people's supervisor"),
  administrator: of('管理员', 'administrator'),
  auditor: of('审计员', 'auditor'),
};

/** What people call the level that a decision needs. */
export const neededTitles: Readonly<Record<NeededLevel, Title>> = {
  department: of('办案部门', 'department'),
  station: of('派出所以上', 'station or above'),
  county: of('县级以上', 'county or above'),
  city: of('市级以上', 'city or above'),
  province: of('省级以上', 'province or above'),
  national: of('中央', 'national'),
  'next-higher': of('上一级以上', 'next higher or above'),
};
