import { z } from 'zod';
import type { Act, ActDefinition } from '../../domain/act';
import { acts } from '../../domain/acts';
import type { Effect } from '../../domain/ledger';
import type { Title } from '../../domain/limit';
import type { LawPack } from '../../law/pack';
import type { RecordedEntry } from '../../store';
import type { LegibleAct } from '../legible';
import { given, instantOut, iso, titleSchema } from '../schemas/common';
import { readable } from './readable';
import { reasonSchema, reasonView } from './allowed';
import { clockTitle, effectTitle, nameOfProcedure, type Names } from './effects';
import { agencyTitles } from './words';

const effectSchema = z
  .looseObject({ kind: z.string(), text: titleSchema })
  .meta({ id: 'Effect', description: 'What an act, or time, did: a sentence, and the data behind it' });

const actSchema = z
  .strictObject({
    id: z.string(),
    type: z.string(),
    occurredAt: instantOut,
    receivedAt: instantOut,
    person: z.string(),
    onBehalfOf: z.string().optional().describe('The absent person for whom they stood in'),
    unit: z.string(),
    persons: z.array(z.string()),
    fields: z.record(z.string(), z.unknown()),
    decidedBy: z.record(z.string(), z.unknown()).optional(),
    documentNo: z.string().optional(),
    assumed: z.string().optional(),
    withheld: z.array(z.string()).optional().describe('Fields that are withheld or masked for you'),
  })
  .meta({ id: 'RecordedAct' });

export const entrySchema = z
  .strictObject({
    seq: z.int(),
    kind: z.string().describe('`erased` where the body was withheld or erased; the chain still verifies'),
    at: instantOut.describe('When it happened in law'),
    recordedAt: instantOut,
    title: titleSchema,
    act: actSchema.optional(),
    refusal: reasonSchema.optional(),
    effects: z.array(effectSchema).optional(),
    details: z.record(z.string(), z.unknown()).optional(),
    hash: z.string(),
  })
  .meta({ id: 'TimelineEntry' });

export type EntryView = z.infer<typeof entrySchema>;

const effectsIn = (entry: RecordedEntry): readonly Effect[] => ('effects' in entry ? entry.effects : []);

/** An act of a newer release is called by its id. */
export const actTitle = (type: string): Title =>
  (acts as Readonly<Partial<Record<string, ActDefinition>>>)[type]?.title ?? { zh: type, en: type };

/** What is shown beside the entries: the law of the case, and the names of units as they are now. */
interface Around {
  readonly law: LawPack;
  readonly unit: (id: string) => Title | undefined;
}

const agencyTitle = (id: string): Title | undefined =>
  Object.hasOwn(agencyTitles, id) ? agencyTitles[id as keyof typeof agencyTitles] : undefined;

/** Learns from the entries themselves what their ids stand for. */
const namesOf = (entries: readonly RecordedEntry[], { law, unit }: Around): Names => {
  const procedures = new Map<string, ReturnType<Names['procedure']>>();
  const clocks = new Map<string, ReturnType<Names['clock']>>();
  for (const effect of entries.flatMap(effectsIn)) {
    if (effect.kind === 'procedure-opened') procedures.set(effect.procedure, effect);
    if (effect.kind === 'clock-started') clocks.set(effect.clock, effect);
  }
  const done = new Map(entries.flatMap((one) => (one.kind === 'act' ? [[one.act.id, one.act.type]] : [])));
  return {
    law,
    procedure: (id) => procedures.get(id) ?? { machine: id },
    clock: (id) => clocks.get(id) ?? {},
    act: (id) => actTitle(done.get(id) ?? id),
    place: (id) => unit(id) ?? agencyTitle(id) ?? { zh: id, en: id },
  };
};

const colours = {
  blue: { zh: '蓝色', en: 'blue' },
  orange: { zh: '橙色', en: 'orange' },
  red: { zh: '红色', en: 'red' },
};

const around = (before: Title, inner: Title, after: Title = { zh: '', en: '' }): Title => ({
  zh: `${before.zh}${inner.zh}${after.zh}`,
  en: `${before.en}${inner.en}${after.en}`,
});

const whom = ({ persons, fields }: Act): Title => {
  const all = typeof fields.label === 'string' ? [fields.label] : persons;
  return all.length === 0 ? { zh: '', en: '' } : { zh: `（${all.join('、')}）`, en: ` (${all.join(', ')})` };
};

/** What an act names besides persons: a duty, the alert it answers, a clock, the decision assessed, the act corrected. */
const targetOf = ({ fields }: Act, names: Names): Title | undefined => {
  const { duty, clock, decision, act } = fields;
  if (typeof duty === 'string') {
    return duty.includes('/')
      ? clockTitle(duty.slice(0, duty.indexOf('/')), names)
      : nameOfProcedure(names.procedure(duty));
  }
  if (typeof clock === 'string') return clockTitle(clock, names);
  if (typeof decision === 'string') return actTitle(decision);
  return typeof act === 'string' ? names.act(act) : undefined;
};

const actWords = (act: Act, names: Names): Title => {
  const [title, who, target] = [actTitle(act.type), whom(act), targetOf(act, names)];
  return {
    zh: `${title.zh}${who.zh}${target ? `：${target.zh}` : ''}`,
    en: `${title.en}${who.en}${target ? `: ${target.en}` : ''}`,
  };
};

const titleOf = (entry: RecordedEntry, names: Names): Title => {
  switch (entry.kind) {
    case 'erased':
      return { zh: '内容已删除', en: 'The content was erased' };
    case 'act':
      return actWords(entry.act, names);
    case 'refused':
      return around({ zh: '未予受理：', en: 'Refused: ' }, actWords(entry.act, names));
    case 'refold':
      return { zh: '按补录或更正重新推演', en: 'Folded again after a late or corrected act' };
    case 'breach':
      return around({ zh: '超期：', en: 'Breach: ' }, clockTitle(entry.clock, names));
    case 'lapse':
      return around({ zh: '权利逾期未行使：', en: 'Right lapsed unused: ' }, clockTitle(entry.clock, names));
    case 'bell':
      return around(
        around(colours[entry.bell.colour], { zh: '提醒：', en: ' alert: ' }),
        clockTitle(entry.bell.clock, names),
      );
    case 'bell-missed':
      return around(
        around({ zh: '录入前已过的', en: 'Missed before entry: ' }, colours[entry.bell.colour], {
          zh: '提醒：',
          en: ' alert: ',
        }),
        clockTitle(entry.bell.clock, names),
      );
    case 'bell-withdrawn':
      return { zh: '撤回提醒', en: 'Alert withdrawn' };
    case 'climb':
      return entry.to === null
        ? { zh: '无人签收，已无上级可督办', en: 'Unanswered, and nobody stands above' }
        : {
            zh: `无人签收，督办升级至${names.place(entry.to).zh}`,
            en: `Unanswered: climbs to ${names.place(entry.to).en}`,
          };
  }
};

const actView = (act: LegibleAct): NonNullable<EntryView['act']> => ({
  id: act.id,
  type: act.type,
  occurredAt: iso(act.occurredAt),
  receivedAt: iso(act.receivedAt),
  person: act.actor.person,
  ...given('onBehalfOf', act.actor.onBehalfOf),
  unit: act.actor.unit,
  persons: [...act.persons],
  fields: { ...act.fields },
  ...given('decidedBy', act.decidedBy && { ...act.decidedBy }),
  ...given('documentNo', act.documentNo),
  ...given('assumed', act.assumed),
  ...given('withheld', act.withheld && [...act.withheld]),
});

const shown = ['seq', 'kind', 'at', 'recordedAt', 'hash', 'act', 'effects', 'refusal'];

/** Everything else an entry carries: clock, bell, by whom, when it rang and whom it told. */
const detailsOf = (entry: RecordedEntry): EntryView['details'] => {
  const rest = Object.entries(entry).filter(([key]) => !shown.includes(key));
  return rest.length === 0 ? undefined : (readable(Object.fromEntries(rest)) as EntryView['details']);
};

const view = (entry: RecordedEntry, names: Names): EntryView => {
  const effects = effectsIn(entry);
  return {
    seq: entry.seq,
    kind: entry.kind,
    at: iso(entry.at),
    recordedAt: iso(entry.recordedAt),
    title: titleOf(entry, names),
    ...given('act', 'act' in entry ? actView(entry.act) : undefined),
    ...given('refusal', 'refusal' in entry ? reasonView(entry.refusal) : undefined),
    ...(effects.length > 0
      ? { effects: effects.map((effect) => ({ ...(readable(effect) as Effect), text: effectTitle(effect, names) })) }
      : {}),
    ...given('details', detailsOf(entry)),
    hash: entry.hash,
  };
};

/** The entries of one case as people read them. Give all of them: later ones speak of what earlier ones began. */
export const timelineView = (entries: readonly RecordedEntry[], around: Around): readonly EntryView[] => {
  const names = namesOf(entries, around);
  return entries.map((entry) => view(entry, names));
};
