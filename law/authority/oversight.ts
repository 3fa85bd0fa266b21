import type { Authority, AuthorityMatrix } from '../../domain/authority';
import {
  byAgency,
  chiefProcurator,
  deciders,
  everybody,
  handler,
  heads,
  organ,
  policeHead,
  president,
  takers,
} from './organs';

const watchers = ['supervisor', 'legal-reviewer', ...deciders] as const;
/** Whoever watches orders and verifies; what becomes of a matter is for those who handle and lead. */
const anybody = ['supervisor', 'legal-reviewer', 'deputy', ...everybody] as const;
const own = ['deputy', ...everybody] as const;
const lead = ['head', ...handler] as const;

/**
 * Acts of oversight, which no list had before. What a model or a clearing finds is nobody's power: the watch submits it.
 */
export const laterActs = {
  'duty.reject': { propose: anybody },
  'assessment.sign': { propose: deciders },
  'assessment.plan': { propose: lead },
  'assessment.carry-out': { propose: lead },
  'emergency.log': { propose: own },
  'emergency.end': { propose: heads },
  'case.mark': { propose: own },
  'compensation.refuse': {
    propose: handler,
    decide: byAgency(
      { ...policeHead('国家赔偿法 23'), confidence: 'M' },
      { ...chiefProcurator('国家赔偿法 23'), confidence: 'M' },
      president('M', '国家赔偿法 23'),
    ),
  },
  'rectification.order': { propose: watchers },
  'supervision.hint': { propose: watchers },
  'supervision.notice': { propose: watchers },
  'supervision.report': { propose: watchers },
  'warning.raise': { propose: ['administrator'] },
  'warning.answer': { propose: own },
  'clearing.list': { propose: ['administrator'] },
  'clearing.dispose': { propose: own },
  'reception.notify': { propose: takers, by: organ('接受案件的公安机关', 'the organ that received it', ['CPR 171']) },
  'reception.respond': { propose: takers },
  'filing.check': { propose: watchers },
  'protest.refuse': { propose: handler, decide: chiefProcurator('CPL 229', 'PRR 588') },
  'supervision.correct': { propose: watchers, decide: chiefProcurator('PRR 552') },
} as const satisfies Readonly<Record<string, Authority>>;

export type LaterAct = keyof typeof laterActs;

/** Whoever orders, supervises or stands in for a leader takes the steps of a duty, too: the first list left them out. */
const steps = ['duty.acknowledge', 'duty.plan', 'duty.do', 'duty.verify'] as const;

export const secondActs: Partial<AuthorityMatrix['acts']> = Object.fromEntries(
  steps.map((step) => [step, { propose: anybody }]),
);
