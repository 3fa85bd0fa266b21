import { z } from 'zod';
import { csvOf } from '../csv';
import { entrySchema } from './timeline';

export const foundEntrySchema = entrySchema
  .extend({
    case: z.string(),
    law: z.string().describe('The law that the case goes by now'),
    source: z.enum(['people', 'system']).describe('Somebody’s act, or what time and the office’s own watch did'),
  })
  .meta({ id: 'FoundEntry' });

export type FoundEntry = z.infer<typeof foundEntrySchema>;

/** The columns of a file, each with its cell. */
const columns: readonly (readonly [string, (entry: FoundEntry) => string | number | undefined])[] = [
  ['录入时间 recordedAt', ({ recordedAt }) => recordedAt],
  ['发生时间 at', ({ at }) => at],
  ['案件 case', (entry) => entry.case],
  ['序号 seq', ({ seq }) => seq],
  ['种类 kind', ({ kind }) => kind],
  ['内容 title', ({ title }) => title.zh],
  ['行为 act', ({ act }) => act?.type],
  ['人员 person', ({ act }) => act?.person],
  ['单位 unit', ({ act }) => act?.unit],
  ['文书 documentNo', ({ act }) => act?.documentNo],
  ['不予受理 refusal', ({ refusal }) => refusal?.code],
  ['规则版本 law', ({ law }) => law],
  ['来源 source', ({ source }) => source],
  ['哈希 hash', ({ hash }) => hash],
];

/** Entries for table programs, with the question they answer above them, so that a printed list says what it leaves out. */
export const entriesCsv = (
  entries: readonly FoundEntry[],
  asked: Readonly<Record<string, string | undefined>>,
): string =>
  csvOf([
    ...Object.entries(asked).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
    columns.map(([name]) => name),
    ...entries.map((entry) => columns.map(([, cell]) => cell(entry))),
  ]);
