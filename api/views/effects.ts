import type { Effect } from '../../domain/ledger';
import type { Title } from '../../domain/limit';
import { formatInstant } from '../../domain/time/iso';
import type { Instant } from '../../domain/time/instant';
import type { Due } from '../../domain/time/run';
import { duties } from '../../law/duties';
import type { LawPack } from '../../law/pack';
import { procedureTitle, stageTitle } from '../../law/titles';
import { groundTitle } from './words';

type Opened = Pick<Extract<Effect, { kind: 'procedure-opened' }>, 'machine'> & {
  readonly person?: string | undefined;
  readonly duty?: string | undefined;
};

/** What a sentence about an effect must look up by id: procedures, clocks, acts, units. */
export interface Names {
  readonly law: LawPack;
  readonly procedure: (id: string) => Opened;
  readonly clock: (id: string) => { readonly limit?: string | undefined; readonly person?: string | undefined };
  /** Whether the clock's duty ended without anybody doing it: its ground had gone, or the law did not ask for it. */
  readonly act: (id: string) => Title;
  readonly place: (unitOrAgency: string) => Title;
}

const moment = (at: Instant): string => formatInstant(at).slice(0, 16).replace('T', ' ');

const about = (person: string | undefined): Title =>
  person === undefined ? { zh: '', en: '' } : { zh: `（${person}）`, en: ` (${person})` };

/** `A-06 刑事立案审查`, or the clock's own id where its limit is not known any more. */
export const clockTitle = (clock: string, names: Names): Title => {
  const { limit: id, person } = names.clock(clock);
  const limit = id === undefined ? undefined : names.law.limits.get(id);
  if (!limit) return { zh: id ?? clock, en: id ?? clock };
  const whom = about(person);
  return { zh: `${limit.row} ${limit.title.zh}${whom.zh}`, en: `${limit.row} ${limit.title.en}${whom.en}` };
};

const ofClock = (clock: string, names: Names, zh: string, en: string): Title => {
  const title = clockTitle(clock, names);
  return { zh: `${title.zh}：${zh}`, en: `${title.en}: ${en}` };
};

const outcomes: Readonly<Record<Extract<Effect, { kind: 'clock-closed' }>['outcome'], Title>> = {
  met: { zh: '在期限内完成', en: 'met in time' },
  'met-late': { zh: '逾期完成', en: 'met late' },
  cured: { zh: '期限内完成、逾期补录', en: 'met in time, entered late' },
  lapsed: { zh: '权利逾期未行使', en: 'lapsed unused' },
  'handed-over': { zh: '随案移交，继续计算', en: 'handed over while it ran' },
  moot: { zh: '不再计算', en: 'no longer counted' },
};

/** A duty by its own name, every other procedure by its machine's. */
export const nameOfProcedure = ({ machine, person, duty }: Opened): Title => {
  const title = duties.get(duty ?? '')?.title ?? procedureTitle(machine);
  const whom = about(person);
  return { zh: `${title.zh}${whom.zh}`, en: `${title.en}${whom.en}` };
};

const stands = (procedure: Opened, stage: string): Title => {
  const [title, at] = [nameOfProcedure(procedure), stageTitle(procedure.machine, stage)];
  return { zh: `${title.zh}：${at.zh}`, en: `${title.en}: ${at.en}` };
};

const opened = (effect: Extract<Effect, { kind: 'procedure-opened' }>): Title => {
  if (effect.duty === undefined || effect.stage !== 'owed') return stands(effect, effect.stage);
  const title = nameOfProcedure(effect);
  return { zh: `产生义务：${title.zh}`, en: `Duty: ${title.en}` };
};

/** The last day of days, the last minute of hours; or why there is none. */
const end = ({ kind, effective }: Due): Title => {
  if (effective !== null) {
    const written = effective.slice(0, 16).replace('T', ' ');
    return { zh: `${written} 届满`, en: `ends ${written}` };
  }
  return kind === 'suspended'
    ? { zh: '停止计算，届满日待定', en: 'stands still, its end is open' }
    : { zh: '无确定届满日', en: 'no fixed end' };
};

const movedTo = ({ clock, due, why }: Extract<Effect, { kind: 'clock-moved' }>, names: Names): Title => {
  const { zh, en } = end(due);
  if (due.effective === null) return ofClock(clock, names, zh, en);
  const extended = why === 'extended';
  return ofClock(clock, names, `${extended ? '延长，' : '改为'}${zh}`, `${extended ? 'extended, ' : 'now '}${en}`);
};

const closed = ({ clock, outcome }: Extract<Effect, { kind: 'clock-closed' }>, names: Names): Title => {
  const { zh, en } = outcomes[outcome];
  return ofClock(clock, names, zh, en);
};

type Say = { readonly [K in Effect['kind']]: (effect: Extract<Effect, { kind: K }>, names: Names) => Title };

/** One sentence a kind of effect. */
const say: Say = {
  'procedure-opened': opened,
  stage: ({ procedure, to }, names) => stands(names.procedure(procedure), to),
  'procedure-removed': ({ procedure }, names) => {
    const { zh, en } = nameOfProcedure(names.procedure(procedure));
    return { zh: `${zh}：未曾开始`, en: `${en}: never opened` };
  },
  'clock-started': ({ clock, due }, names) => {
    const { zh, en } = end(due);
    return ofClock(clock, names, `开始计算，${zh}`, `starts, ${en}`);
  },
  'clock-moved': movedTo,
  'clock-closed': closed,
  'clock-reopened': ({ clock }, names) => ofClock(clock, names, '恢复计算', 'runs again'),
  'clock-removed': ({ clock }, names) => ofClock(clock, names, '未曾起算', 'never started'),
  custody: ({ person, held, at }) => {
    const [zh, en] = held ? ['羁押开始', 'in custody since'] : ['羁押结束', 'free since'];
    return { zh: `${person} ${zh} ${moment(at)}`, en: `${person} ${en} ${moment(at)}` };
  },
  'custody-withdrawn': ({ person, from }) => ({
    zh: `${person} 自${moment(from)}的羁押记录撤回`,
    en: `${person}: custody since ${moment(from)} withdrawn`,
  }),
  'breach-appeared': ({ clock, at }, names) =>
    ofClock(clock, names, `已超期（${moment(at)}）`, `breached at ${moment(at)}`),
  'breach-withdrawn': ({ clock }, names) => ofClock(clock, names, '撤回超期记录', 'breach withdrawn'),
  'law-adopted': ({ from, to }) => ({
    zh: `由规则 ${from} 改为适用 ${to}`,
    en: `Goes by law ${to} instead of ${from}`,
  }),
  'breach-cured': ({ clock }, names) => ofClock(clock, names, '超期由补录行为消除', 'breach cured by late entry'),
  sent: ({ from, to, at }, { place }) => ({
    zh: `案卷由${place(from).zh}移送${place(to).zh} ${moment(at)}`,
    en: `The papers go from ${place(from).en} to ${place(to).en}, ${moment(at)}`,
  }),
  received: ({ unit, at }, { place }) => ({
    zh: `${place(unit).zh}收到案卷 ${moment(at)}`,
    en: `${place(unit).en} has received the papers, ${moment(at)}`,
  }),
  'transfer-withdrawn': () => ({ zh: '撤回案卷移送记录', en: 'The record of papers on their way is withdrawn' }),
  appraisal: ({ person, ground, from, to }) => {
    const { zh, en } = groundTitle(ground);
    return to === null
      ? { zh: `${zh}开始（${person}）${moment(from)}`, en: `Began: ${en} (${person}), ${moment(from)}` }
      : { zh: `${zh}结束（${person}）${moment(to)}`, en: `Ended: ${en} (${person}), ${moment(to)}` };
  },
  'appraisal-withdrawn': ({ person, from }) => ({
    zh: `撤回自${moment(from)}的鉴定记录（${person}）`,
    en: `The record of an appraisal since ${moment(from)} is withdrawn (${person})`,
  }),
  contested: ({ act }, names) => ({
    zh: `与现有顺序不符，待核：${names.act(act).zh}`,
    en: `Accepted, and now contrary to order: ${names.act(act).en}`,
  }),
  'case-closed': () => ({ zh: '案件办结', en: 'Case closed' }),
  'case-reopened': () => ({ zh: '案件恢复办理', en: 'Case open again' }),
};

/** One effect as a sentence people read, in both languages. */
export const effectTitle = (effect: Effect, names: Names): Title =>
  (say[effect.kind] as (effect: Effect, names: Names) => Title)(effect, names);
