import type { Effect } from '../../domain/ledger';
import type { Title } from '../../domain/limit';
import { formatInstant } from '../../domain/time/iso';
import type { Instant } from '../../domain/time/instant';
import { duties } from '../../law/duties';
import type { LawPack } from '../../law/pack';
import { procedureTitle, stageTitle } from '../../law/titles';

/** What a sentence about an effect must look up: machines of procedures and limits of clocks, by their ids. */
export interface Names {
  readonly law: LawPack;
  readonly procedure: (id: string) => { readonly machine: string; readonly person?: string | undefined };
  readonly clock: (id: string) => { readonly limit?: string | undefined; readonly person?: string | undefined };
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

const outcomes: Readonly<Record<Extract<Effect, { kind: 'clock-closed' }>['outcome'], Title>> = {
  met: { zh: '在期限内完成', en: 'met in time' },
  'met-late': { zh: '逾期完成', en: 'met late' },
  cured: { zh: '期限内完成、逾期补录', en: 'met in time, entered late' },
  lapsed: { zh: '权利逾期未行使', en: 'lapsed unused' },
  'handed-over': { zh: '随案移交，继续计算', en: 'handed over while it ran' },
};

const opened = (effect: Extract<Effect, { kind: 'procedure-opened' }>): Title => {
  const whom = about(effect.person);
  const duty = duties.get(effect.duty ?? '')?.title;
  if (duty) return { zh: `产生义务：${duty.zh}${whom.zh}`, en: `Duty: ${duty.en}${whom.en}` };
  const title = procedureTitle(effect.machine);
  const stage = stageTitle(effect.machine, effect.stage);
  return { zh: `${title.zh}${whom.zh}：${stage.zh}`, en: `${title.en}${whom.en}: ${stage.en}` };
};

const moved = ({ procedure, to }: Extract<Effect, { kind: 'stage' }>, names: Names): Title => {
  const { machine, person } = names.procedure(procedure);
  const [title, stage, whom] = [procedureTitle(machine), stageTitle(machine, to), about(person)];
  return { zh: `${title.zh}${whom.zh}：${stage.zh}`, en: `${title.en}${whom.en}: ${stage.en}` };
};

const until = (effective: string | null): Title =>
  effective === null
    ? { zh: '无确定届满日', en: 'no fixed end' }
    : { zh: `${effective} 届满`, en: `ends ${effective}` };

/** One effect as a sentence people read, in both languages. */
export const effectTitle = (effect: Effect, names: Names): Title => {
  const of = (clock: string, zh: string, en: string): Title => {
    const title = clockTitle(clock, names);
    return { zh: `${title.zh}：${zh}`, en: `${title.en}: ${en}` };
  };
  switch (effect.kind) {
    case 'procedure-opened':
      return opened(effect);
    case 'stage':
      return moved(effect, names);
    case 'clock-started': {
      const end = until(effect.due.effective);
      return of(effect.clock, `开始计算，${end.zh}`, `starts, ${end.en}`);
    }
    case 'clock-moved': {
      const end = until(effect.due.effective);
      return of(effect.clock, `改为${end.zh}`, `now ${end.en}`);
    }
    case 'clock-closed':
      return of(effect.clock, outcomes[effect.outcome].zh, outcomes[effect.outcome].en);
    case 'sent':
      return { zh: `案卷移送 ${effect.to}`, en: `The papers go to ${effect.to}` };
    case 'received':
      return { zh: `${effect.unit} 收到案卷`, en: `${effect.unit} has received the papers` };
    case 'transfer-withdrawn':
      return { zh: '撤销移送记录', en: 'The papers were not sent' };
    case 'appraisal': {
      const whom = about(effect.person);
      const over = effect.to !== null;
      return { zh: `鉴定${over ? '结束' : '开始'}${whom.zh}`, en: `Appraisal ${over ? 'ends' : 'begins'}${whom.en}` };
    }
    case 'appraisal-withdrawn': {
      const whom = about(effect.person);
      return { zh: `撤销鉴定记录${whom.zh}`, en: `No such appraisal${whom.en}` };
    }
    case 'clock-reopened':
      return of(effect.clock, '恢复计算', 'runs again');
    case 'clock-removed':
      return of(effect.clock, '未曾起算', 'never started');
    case 'procedure-removed':
      return { zh: '程序未曾开始', en: 'A procedure was never opened' };
    case 'custody-withdrawn':
      return {
        zh: `${effect.person} 自${moment(effect.from)}的羁押记录撤回`,
        en: `${effect.person}: custody since ${moment(effect.from)} withdrawn`,
      };
    case 'custody': {
      const [zh, en] = effect.held ? ['羁押开始', 'in custody'] : ['羁押结束', 'no longer in custody'];
      return { zh: `${effect.person} ${zh} ${moment(effect.at)}`, en: `${effect.person} ${en} ${moment(effect.at)}` };
    }
    case 'breach-appeared':
      return of(effect.clock, `已超期（${moment(effect.at)}）`, `breached at ${moment(effect.at)}`);
    case 'breach-withdrawn':
      return of(effect.clock, '撤回超期记录', 'breach withdrawn');
    case 'breach-cured':
      return of(effect.clock, '超期由补录行为消除', 'breach cured by late entry');
    case 'contested':
      return { zh: '该行为与现有顺序不符，待核', en: 'An accepted act is now contrary to order' };
    case 'case-closed':
      return { zh: '案件办结', en: 'Case closed' };
    case 'case-reopened':
      return { zh: '案件恢复办理', en: 'Case open again' };
  }
};
