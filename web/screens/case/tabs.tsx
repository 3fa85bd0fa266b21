import type { ComponentType } from 'react';
import type { Me } from '../../app/session';
import type { Title } from '../../words/language';
import { WhatIf } from '../../acts/what-if';
import { TimelinePicture } from '../../timeline';
import { Access } from './access';
import { readsAccess } from './access/reads-access';
import { Checklists } from './checklists';
import { Clocks } from './clocks';
import { Ledger } from './ledger';
import { Overview } from './overview';
import { Papers } from './papers';
import { Procedures } from './procedures';
import { Responsibility } from './responsibility';
import { type Case, isOpen, type OfCase } from './shown';

interface Tab {
  readonly id: string;
  readonly title: Title;
  readonly shown: ComponentType<OfCase>;
  readonly count?: (of: Case) => number;
  /** Left out, whoever sees the case sees it. */
  readonly isFor?: (me: Me, of: Case) => boolean;
}

/** The parts of a case, in their order: one row each. */
export const tabs: readonly [Tab, ...Tab[]] = [
  { id: 'overview', title: { zh: '概况', en: 'Overview' }, shown: Overview },
  {
    id: 'clocks',
    title: { zh: '期限', en: 'Clocks' },
    shown: Clocks,
    count: ({ clocks }) => clocks.filter(isOpen).length,
  },
  { id: 'timeline', title: { zh: '时间线', en: 'Timeline' }, shown: ({ of }) => <TimelinePicture case={of.id} /> },
  { id: 'what-if', title: { zh: '试算', en: 'What if' }, shown: ({ of }) => <WhatIf caseId={of.id} /> },
  { id: 'procedures', title: { zh: '程序图', en: 'Procedures' }, shown: Procedures },
  { id: 'papers', title: { zh: '文书流转', en: 'Papers' }, shown: Papers },
  { id: 'checklists', title: { zh: '核对清单与权利', en: 'Checklists and rights' }, shown: Checklists },
  { id: 'responsibility', title: { zh: '责任', en: 'Responsibility' }, shown: Responsibility },
  { id: 'ledger', title: { zh: '记录', en: 'Ledger' }, shown: Ledger },
  { id: 'access', title: { zh: '访问记录', en: 'Who looked' }, shown: Access, isFor: readsAccess },
];
