import type { EventName } from '../../domain/chronology';
import type { Extension, TimeLimit, Title } from '../../domain/limit';
import type { Agency, ApprovalLevel } from '../../domain/office';
import type { Day } from '../../domain/time/instant';
import { parseLength } from '../../domain/time/length';

const agencies: Readonly<Record<Agency, Title>> = {
  police: { zh: '公安机关', en: 'police' },
  procuratorate: { zh: '检察院', en: 'procuratorate' },
  court: { zh: '法院', en: 'court' },
};

const levels: Readonly<Record<ApprovalLevel, Title>> = {
  department: { zh: '办案部门', en: 'department' },
  station: { zh: '派出所', en: 'station' },
  county: { zh: '县级', en: 'county' },
  city: { zh: '市级', en: 'city' },
  province: { zh: '省级', en: 'province' },
  national: { zh: '国家级', en: 'national' },
};

const lengthOf = (length: string): Title => {
  const span = parseLength(length, 'length');
  if (span.unit === 'hours') return { zh: `${span.hours}小时`, en: `${span.hours} hours` };
  const { months, days } = span;
  const zh = `${months > 0 ? `${months}个月` : ''}${days > 0 ? `${days}日` : ''}`;
  const en = [months > 0 ? `${months} months` : '', days > 0 ? `${days} days` : ''].filter((part) => part !== '');
  return { zh, en: en.join(' and ') };
};

const reach = ({ to, add = 'P0D' }: Extension): Title => {
  const { zh, en } = lengthOf(to ?? add);
  return to === undefined ? { zh, en: `by ${en}` } : { zh: `至共${zh}`, en: `to ${en} in all` };
};

/** That an extension was granted in time: which, why, by whom, until when, and by which article. */
export const granted = (
  limit: TimeLimit,
  row: Extension,
  approver: { readonly agency: Agency; readonly level: ApprovalLevel },
  by: Day,
): Title => {
  const [who, level, length] = [agencies[approver.agency], levels[approver.level], reach(row)];
  const articles = row.basis.join('; ');
  return {
    zh: `${limit.row}以“${row.ground.zh}”为由延长${length.zh}，已于${by}前（含当日）经${level.zh}${who.zh}批准（${articles}）`,
    en: `${limit.row} was extended ${length.en} (${row.ground.en}), approved by the ${who.en} at ${level.en} level no later than ${by} (${articles})`,
  };
};

const daysIn = (days: number): string => `${days} day${days === 1 ? '' : 's'}`;

/** Where the stated day lies in the period that it had to fall into. `spare` is below 0 where it lies behind. */
export const placed = (what: Title, day: Day, limit: TimeLimit, due: Day, spare: number): Title => {
  const lies: Title =
    spare === 0
      ? { zh: '为期限的最后一日', en: 'the last day' }
      : spare > 0
        ? { zh: `距期限届满尚有${spare}日`, en: `${daysIn(spare)} before the last day` }
        : { zh: `已逾期${-spare}日`, en: `${daysIn(-spare)} after the last day` };
  return {
    zh: `${what.zh}（${day}）：${limit.row}至${due}届满，${lies.zh}`,
    en: `${what.en} on ${day}: ${lies.en} of ${limit.row} (${due})`,
  };
};

/** One period of the way, as the engine counted it. */
export const leg = (limit: TimeLimit, from: Day, due: Day): Title => ({
  zh: `${limit.row}${limit.title.zh}：自${from}起，至${due}届满`,
  en: `${limit.row} ${limit.title.en}: from ${from} to ${due}`,
});

/** A limit that still runs where the source ends. */
export const runsOn = (limit: TimeLimit, from: Day, due: Day): Title => ({
  zh: `${limit.row}${limit.title.zh}自${from}起算，至${due}届满；来源未载明其后情形`,
  en: `${limit.row} ${limit.title.en} runs from ${from} until ${due}; the source does not say what followed`,
});

/** A limit that has run out and that nothing in the source has met. */
export const ranOut = (limit: TimeLimit, from: Day, due: Day): Title => ({
  zh: `${limit.row}${limit.title.zh}自${from}起算，已于${due}届满；来源未载明何时完成`,
  en: `${limit.row} ${limit.title.en} ran from ${from} and was over on ${due}; the source does not say when it was met`,
});

export const newTerm: Title = {
  zh: '补充侦查完毕后，审理期限重新计算（刑诉法第208条第3款）',
  en: 'after supplementary investigation the term of trial begins anew (CPL 208(3))',
};

export const sameIfHeld: Title = {
  zh: '来源未载明是否在押；未依赖节假日顺延，在押亦在期限内',
  en: 'the source does not say whether the person was held; it was in time without the help of a holiday, and so either way',
};

export const notHeld: Title = {
  zh: '未被羁押：期限届满之日因节假日顺延，在押期间则不顺延（刑诉法第105条第4款）',
  en: 'nobody was held: a holiday moved the last day, which it does not for a person in custody (CPL 105(4))',
};

export const custodyEnded = (day: Day): Title => ({
  zh: `羁押至${day}终止：不再有羁押期限计算，办案机关自身的期限继续（刑诉法第79、98条）`,
  en: `custody ended on ${day}: no clock of custody runs on, while the agency's own go on (CPL 79, 98)`,
});

export const eventTitles: Readonly<Record<EventName, Title>> = {
  'administratively-detained': { zh: '行政拘留', en: 'administratively detained' },
  detained: { zh: '刑事拘留', en: 'detained' },
  arrested: { zh: '逮捕', en: 'arrested' },
  'bailed-by-procuratorate': { zh: '检察院决定取保候审', en: 'bailed by the procuratorate' },
  charged: { zh: '提起公诉', en: 'charged' },
  'trial-supplement-granted': { zh: '同意延期审理、补充侦查', en: 'supplementary investigation granted at trial' },
  'trial-resumed': { zh: '恢复审理', en: 'trial resumed' },
};

/** That a stretch was not judged, and what with it stayed open. */
export const notModelled = (from?: { event: EventName; date: Day }, to?: { event: EventName; date: Day }): Title => {
  if (!from) return { zh: '没有可以判断的事件', en: 'there is no event to judge' };
  const [first, next] = [eventTitles[from.event], to && eventTitles[to.event]];
  return next
    ? {
        zh: `${first.zh}（${from.date}）至${next.zh}及其后：引擎没有可以走通的合法途径，未作判断`,
        en: `from ${first.en} (${from.date}) to ${next.en} and what follows was not judged: the engine knows no way from one to the other on these dates`,
      }
    : {
        zh: `以${first.zh}（${from.date}）开始的时序未作判断`,
        en: `a chronology that begins with ${first.en} (${from.date}) is not judged`,
      };
};
