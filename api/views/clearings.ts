import { z } from 'zod';
import { type Clearing, type ItemOutcome, itemOutcomes } from '../../domain/clearing';
import type { Office } from '../../domain/office';
import { clearingRules } from '../../law/clearings';
import type { AskedItem, Counts } from '../../store';
import { stageTitle } from '../../law/titles';
import { given, instantOut, iso, nextSchema, titleSchema } from '../schemas/common';
import { labelsSchema } from './label';

export const clearingSchema = z
  .strictObject({
    id: z.string(),
    kind: z.enum(['day', 'month', 'quarter']),
    title: titleSchema,
    unit: z.string(),
    unitName: titleSchema,
    day: z.string().describe('The last day of the period'),
    state: z.enum(['listing', 'open', 'closed']),
    openedAt: instantOut,
    until: instantOut.optional().describe('The last answer is owed before then'),
    closedAt: instantOut.optional(),
    items: z.int().describe('All of them, also those that you may not see'),
    counts: z.partialRecord(z.enum(itemOutcomes), z.int()),
    snapshot: z.string().optional().describe('Hash of the newest snapshot'),
  })
  .meta({ id: 'Clearing' });

type ClearingView = z.infer<typeof clearingSchema>;

export const clearingView = (one: Clearing, counts: Counts = {}, office: Office): ClearingView => ({
  id: one.id,
  kind: one.kind,
  title: clearingRules[one.kind].title,
  unit: one.unit,
  unitName: office.unit(one.unit)?.name ?? { zh: one.unit, en: one.unit },
  day: one.day,
  state: one.state,
  openedAt: iso(one.openedAt),
  ...given('until', one.until === null ? undefined : iso(one.until)),
  ...given('closedAt', one.closedAt === null ? undefined : iso(one.closedAt)),
  items: Object.values(counts).reduce((sum, count) => sum + count, 0),
  counts,
  ...given('snapshot', one.snapshot ?? undefined),
});

const itemSchema = z.strictObject({
  case: z.string(),
  open: titleSchema.describe('What was still open in it'),
  outcome: z.enum(itemOutcomes),
  outcomeTitle: titleSchema,
  why: z
    .string()
    .optional()
    .describe(
      'Why nobody is asked: `law`, its law has no such limit; `failed`, it could not be asked; or the refusal of the case',
    ),
  duty: z.string().optional().describe('The `item` that `clearing.dispose` names'),
  asked: z
    .strictObject({ unit: z.string(), role: z.string(), person: z.string().optional() })
    .optional()
    .describe('Who must answer now: the handler, or whoever it has climbed to'),
  tier: z.int(),
  by: z.string().optional(),
  at: instantOut.optional(),
});

export const clearingItemsSchema = z.strictObject({
  ...clearingSchema.shape,
  list: z.array(itemSchema).describe('By case; those that you may see'),
  labels: labelsSchema,
  next: nextSchema,
});

const outcomeTitles: Readonly<Record<ItemOutcome, { zh: string; en: string }>> = {
  waiting: { zh: '待处置', en: 'waits for an answer' },
  settled: { zh: '已办结', en: 'settled' },
  transferred: { zh: '已移交', en: 'transferred' },
  continues: { zh: '说明理由后继续办理', en: 'goes on, with reasons' },
  ended: { zh: '随案终结', en: 'ended with its case' },
  unanswered: { zh: '逾期未处置', en: 'not answered in time' },
  'not-asked': { zh: '仅列入', en: 'listed only' },
};

/** Nobody is asked any more once an answer has been given, or where none ever was owed. */
const askedOf = ({ outcome, answer }: AskedItem) => {
  if (answer === null || (outcome !== 'waiting' && outcome !== 'unanswered')) return undefined;
  return { unit: answer.unit, role: answer.role, ...given('person', answer.person) };
};

export const itemView = (item: AskedItem): z.infer<typeof itemSchema> => {
  const [machine = '', stage = ''] = item.open.split(' ');
  return {
    case: item.caseId,
    open: stageTitle(machine, stage),
    outcome: item.outcome,
    outcomeTitle: outcomeTitles[item.outcome],
    ...given('why', item.why ?? undefined),
    ...given('duty', item.duty ?? undefined),
    ...given('asked', askedOf(item)),
    tier: item.tier,
    ...given('by', item.by ?? undefined),
    ...given('at', item.at === null ? undefined : iso(item.at)),
  };
};

export const snapshotSchema = z
  .strictObject({
    content: z.record(z.string(), z.unknown()).describe('What was signed, as canonical JSON (RFC 8785)'),
    key: z.string(),
    signature: z.string().describe('Ed25519 over the canonical JSON of `content`, base64'),
    publicKey: z.string().describe('Ed25519, base64: what `caseclock ledger key` prints'),
    stream: z.string(),
    seq: z.int(),
    hash: z.string().describe('Hash of its entry in that stream'),
  })
  .meta({ id: 'ClearingSnapshot' });

export const runsSchema = z.strictObject({
  kind: z.enum(['day', 'month', 'quarter']),
  runs: z.array(
    z.strictObject({
      day: z.string(),
      begun: z.boolean().describe('False where it had begun before'),
      clearings: z.array(z.string()),
    }),
  ),
});
