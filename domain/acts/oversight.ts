import { z } from 'zod';
import { act } from '../act';
import { agencies } from '../office';
import { reasons } from './fields';

/** What oversight asks of a case: orders to put right, instruments of supervision, warnings of models, items of clearings. */

const item = z.string().min(1).max(300);
const day = z.iso.date();

/**
 * Whose it is to do or to answer. Left out: whoever owes what `from` names; without that, the author's own agency where it
 * handles the case, or else the one that does. The record always says it.
 */
const owedBy = z.enum(agencies).optional();

export const order = act({
  id: 'rectification.order',
  title: { zh: '责令整改', en: 'Order that something be put right' },
  subject: 'case',
  agency: 'any',
  fields: z.strictObject({
    finding: reasons,
    /** The last day for it. */
    by: day,
    /** Who has to do it; left out, the handler. */
    owner: z.string().min(1).max(100).optional(),
    /** The alert, warning or item of a clearing that it follows from. */
    from: item.optional(),
    owedBy,
  }),
  basis: ['Wuhan police, ten measures (2022): problems are notified case by case and rectified in place'],
});

export const hint = act({
  id: 'supervision.hint',
  title: { zh: '口头提示', en: 'Give an oral hint' },
  subject: 'case',
  agency: 'any',
  fields: z.strictObject({ finding: reasons, from: item.optional(), owedBy }),
  basis: ['PRR 552, 665(2)'],
});

export const notice = act({
  id: 'supervision.notice',
  title: { zh: '发出流程监控通知书', en: 'Issue a notice of process monitoring' },
  subject: 'case',
  agency: 'any',
  fields: z.strictObject({ finding: reasons, from: item.optional(), owedBy }),
  basis: ['PRR 665(2), 665(3)'],
});

export const correct = act({
  id: 'supervision.correct',
  title: { zh: '发出纠正违法通知书', en: 'Issue a notice to correct a violation' },
  subject: 'case',
  agency: 'procuratorate',
  /** `by`: the last day for the reply; left out, the usual time. */
  fields: z.strictObject({ finding: reasons, by: day.optional(), from: item.optional(), owedBy }),
  basis: ['PRR 552, 553, 618'],
});

export const report = act({
  id: 'supervision.report',
  title: { zh: '报告检察长或者上级', en: 'Report to the chief, or to the organ above' },
  subject: 'case',
  agency: 'any',
  /** `unit`: where it goes. Whatever is said there, the record names the unit of the chief, or the organ above. */
  fields: z.strictObject({
    to: z.enum(['chief', 'superior']),
    finding: reasons,
    from: item.optional(),
    unit: z.string().min(1).max(100).optional(),
  }),
  basis: ['PRR 553, 665(2)'],
});

export const raise = act({
  id: 'warning.raise',
  title: { zh: '模型预警', en: 'A warning model has hit' },
  subject: 'case',
  agency: 'any',
  fields: z.strictObject({
    model: z.string().min(1).max(100),
    version: z.int().min(1).max(9999),
    /** Why, in the words of the model with what it found. */
    why: reasons,
    /** The clock that it is about, where it is about one. */
    clock: item.optional(),
  }),
  byWatch: true,
  basis: ['Wuhan police, ten measures (2022): 79 early-warning models'],
});

export const answer = act({
  id: 'warning.answer',
  title: { zh: '处置模型预警', en: 'Answer the warning of a model' },
  subject: 'case',
  agency: 'any',
  fields: z.strictObject({
    warning: item,
    outcome: z.enum(['confirmed', 'unfounded', 'mended']),
    reasons,
  }),
  basis: ['Wuhan police, ten measures (2022): 79 early-warning models'],
});

export const list = act({
  id: 'clearing.list',
  title: { zh: '列入清理', en: 'Put the case on the list of a clearing' },
  subject: 'case',
  agency: 'any',
  fields: z.strictObject({
    clearing: z.string().min(1).max(200),
    kind: z.enum(['day', 'month', 'quarter']),
    /** What is still open in it. */
    open: z.string().min(1).max(200),
  }),
  byWatch: true,
  basis: ['Wuhan police, ten measures (2022): 警情日清、案件月结、积案季清'],
});

export const dispose = act({
  id: 'clearing.dispose',
  title: { zh: '清理处置', en: 'Say what becomes of an item of a clearing' },
  subject: 'case',
  agency: 'any',
  fields: z.strictObject({
    item,
    disposition: z.enum(['settled', 'transferred', 'continues']),
    reasons,
  }),
  basis: ['Wuhan police, ten measures (2022): 警情日清、案件月结、积案季清'],
});
