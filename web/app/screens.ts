import { type ComponentType, lazy, type LazyExoticComponent } from 'react';
import type { Title } from '../words/language';
import { leading } from './session';

/** Parts of the console, in the order of its navigation. */
export const groups = {
  work: { zh: '办案', en: 'Work' },
  intake: { zh: '受案与流转', en: 'Intake' },
  oversight: { zh: '监督', en: 'Oversight' },
  administration: { zh: '管理', en: 'Administration' },
} as const satisfies Record<string, Title>;

export type Group = keyof typeof groups;

export interface Screen {
  readonly path: string;
  readonly title: Title;
  readonly load: LazyExoticComponent<ComponentType>;
  /** Where it stands in the navigation; left out, it is reached from elsewhere. */
  readonly group?: Group;
  /** Whose work it is; left out, everybody's. What one may see, the server decides. */
  readonly roles?: readonly string[];
}

const overseeing = [...leading, 'supervisor'];
const administering = ['administrator', 'auditor'];

/** Every screen of the console: one row each. */
export const screens: readonly Screen[] = [
  { path: '/', title: { zh: '我的工作台', en: 'My desk' }, group: 'work', load: lazy(() => import('../screens/desk')) },
  {
    path: '/answers/:alert?',
    title: { zh: '待我答复', en: 'To answer' },
    group: 'work',
    load: lazy(() => import('../screens/answers')),
  },
  { path: '/cases', title: { zh: '案件', en: 'Cases' }, group: 'work', load: lazy(() => import('../screens/cases')) },
  {
    path: '/approvals/:proposal?',
    title: { zh: '审批', en: 'Approvals' },
    group: 'work',
    roles: ['handler', 'legal-reviewer', ...leading],
    load: lazy(() => import('../screens/approvals')),
  },
  { path: '/cases/:case/:tab?', title: { zh: '案件', en: 'Case' }, load: lazy(() => import('../screens/case')) },
  {
    path: '/intake',
    title: { zh: '接报登记', en: 'New report' },
    group: 'intake',
    roles: ['receiver', 'intake', 'handler'],
    load: lazy(() => import('../screens/intake')),
  },
  {
    path: '/assignment/:case?',
    title: { zh: '分案', en: 'Assignment' },
    group: 'intake',
    roles: ['intake', ...leading],
    load: lazy(() => import('../screens/assignment')),
  },
  {
    path: '/register',
    title: { zh: '收发登记', en: 'Register' },
    group: 'intake',
    roles: ['receiver', 'intake', 'handler', ...overseeing],
    load: lazy(() => import('../screens/register')),
  },
  {
    path: '/units/:indicator?',
    title: { zh: '单位体检', en: 'Unit health' },
    group: 'oversight',
    roles: overseeing,
    load: lazy(() => import('../screens/units')),
  },
  {
    path: '/rectifications',
    title: { zh: '整改台账', en: 'Rectifications' },
    group: 'oversight',
    roles: ['handler', ...overseeing],
    load: lazy(() => import('../screens/rectifications')),
  },
  {
    path: '/detectors',
    title: { zh: '检测器', en: 'Detectors' },
    group: 'oversight',
    roles: overseeing,
    load: lazy(() => import('../screens/detectors')),
  },
  {
    path: '/models/:model?',
    title: { zh: '预警模型', en: 'Warning models' },
    group: 'oversight',
    roles: ['supervisor', 'leader', 'administrator'],
    load: lazy(() => import('../screens/models')),
  },
  {
    path: '/clearings/:clearing?',
    title: { zh: '清查', en: 'Clearings' },
    group: 'oversight',
    roles: ['handler', ...overseeing, 'administrator'],
    load: lazy(() => import('../screens/clearings')),
  },
  {
    path: '/audit',
    title: { zh: '时间线审计', en: 'Audit' },
    group: 'administration',
    roles: [...administering, 'supervisor', ...leading],
    load: lazy(() => import('../screens/audit')),
  },
  {
    path: '/law/:rollOut?',
    title: { zh: '日历与规则', en: 'Calendars and law' },
    group: 'administration',
    roles: administering,
    load: lazy(() => import('../screens/law')),
  },
  {
    path: '/office',
    title: { zh: '机构与人员', en: 'People and units' },
    group: 'administration',
    roles: administering,
    load: lazy(() => import('../screens/office')),
  },
  {
    path: '/running',
    title: { zh: '运行状态', en: 'Running' },
    group: 'administration',
    roles: administering,
    load: lazy(() => import('../screens/running')),
  },
  { path: '/me', title: { zh: '我的', en: 'Myself' }, load: lazy(() => import('../screens/me')) },
  {
    path: '/levels',
    title: { zh: '红橙蓝说明', en: 'What the levels mean' },
    load: lazy(() => import('../screens/levels')),
  },
];

/** `/cases/:case/:tab?` begins with `/cases`: where its link leads. */
export const placeOf = ({ path }: Pick<Screen, 'path'>): string => path.replace(/\/:.*$/, '');
