import { acts } from '../../../domain/acts';
import type { ActDefinition, ActType } from '../../../domain/act';
import type { Fact } from '../../../domain/facts';
import type { Outsider, TimeLimit, Title } from '../../../domain/limit';
import { currentPack } from '../../../law/pack';
import type { Arrow } from './graph';

const of = (zh: string, en: string): Title => ({ zh, en });

const facts: Readonly<Record<Fact, Title>> = {
  caseFiled: of('已立案', 'case filed'),
  isSuspect: of('是犯罪嫌疑人', 'is a suspect'),
  held: of('在押', 'held'),
  arrestApproved: of('已批准逮捕', 'arrest approved'),
  investigationConcluded: of('侦查已终结', 'investigation concluded'),
  underProsecutionReview: of('正在审查起诉', 'under review for prosecution'),
  onTrial: of('正在审理', 'on trial'),
  noneTransferred: of('无人移送起诉', 'nobody transferred'),
  notIndicted: of('未被提起公诉', 'not indicted'),
  indicted: of('已提起公诉', 'indicted'),
  returnLeft: of('退补未满二次', 'returned less than twice'),
  supplementLeft: of('补侦未满二次', 'adjourned less than twice'),
  nobodyHeld: of('无人在押', 'nobody held'),
  hasVictim: of('有被害人', 'there is a victim'),
  noReviewRunning: of('无提请逮捕在审', 'no request under review'),
  riskAssessed: of('已作风险评估', 'risk-assessed'),
  hasComplainant: of('有控告人', 'there is a complainant'),
  remoteReport: of('信函等方式报案', 'reported by letter or mail'),
  nothingOwed: of('无未了事项', 'nothing owed'),
};

/** What a guard or a fact asks, in words; a guard without a row here fails the test of the pages. */
export const guards: Readonly<Record<string, Title>> = {
  ...facts,
  agreed: of('审核同意', 'the reviewer agrees'),
  anotherOrgan: of('另一机关决定', 'another organ decides'),
  changed: of('改变原决定', 'decision changed'),
  done: of('已落实，待核验', 'done, to be verified'),
  identityUnknown: of('身份不明', 'identity unknown'),
  lastStep: of('最后一步', 'last step'),
  nextStep: of('还有后续步骤', 'a step follows'),
  noCrime: of('无犯罪事实', 'no crime'),
  remote: of('信函等方式', 'by letter or mail'),
  asksSignature: of('须签批', 'a signature is needed'),
  asksPlan: of('须制定预案', 'a plan is owed'),
  sentBack: of('退回', 'returned'),
  signedPlanNext: of('有权签批，须制定预案', 'signed by its tier, a plan is owed'),
  signedByTier: of('有权签批', 'signed by its tier'),
  headFirst: of('部门负责人先签', 'the head signs first'),
  reviewRunning: of('提请逮捕在审', 'request under review'),
};

/** Whose step a stage can be: no procedure runs a limit that an outsider owes. */
export type Owner = Exclude<TimeLimit['owedBy'], Outsider>;

export const owners: Readonly<Record<Owner, Title>> = {
  police: of('公安机关', 'police'),
  procuratorate: of('人民检察院', 'procuratorate'),
  court: of('人民法院', 'court'),
  actor: of('决定机关', 'the organ that decides'),
};

const units: Readonly<Record<string, Title>> = {
  M: of('个月', 'mo'),
  W: of('周', 'w'),
  D: of('日', 'd'),
  H: of('小时', 'h'),
};

const fixed: Readonly<Record<string, Title>> = { immediate: of('立即', 'at once'), none: of('不定', 'no length') };

/** `P1M15D` in both languages, short enough for a box. */
const lengthText = (length: string): Title => {
  const known = fixed[length];
  if (known) return known;
  const parts = [...length.matchAll(/(\d+)([MWDH])/g)].map(([, n = '', unit = '']) => [n, units[unit]] as const);
  return {
    zh: parts.map(([n, unit]) => `${n}${unit?.zh ?? ''}`).join(''),
    en: parts.map(([n, unit]) => `${n} ${unit?.en ?? ''}`).join(' '),
  };
};

/** A limit's length and how far it goes when extended: `3日→7日→30日`. */
export const limitText = ({ length, extensions, workingDays }: TimeLimit): Title => {
  const first = lengthText(length);
  const later = extensions.map(({ to, add }): Title => {
    if (to !== undefined) return { zh: `→${lengthText(to).zh}`, en: ` → ${lengthText(to).en}` };
    if (add !== undefined) return { zh: `＋${lengthText(add).zh}`, en: ` + ${lengthText(add).en}` };
    return { zh: '＋特别延长', en: ' + special' };
  });
  return {
    zh: `${first.zh}${workingDays ? '（工作日）' : ''}${later.map(({ zh }) => zh).join('')}`,
    en: `${first.en}${workingDays ? ' (working)' : ''}${later.map(({ en }) => en).join('')}`,
  };
};

/** The row of the pack behind the key of a stage; undefined for `owed`, which stands for the row of each duty. */
export const limitRow = (id: string): TimeLimit | undefined => currentPack.limits.get(id);

const nothing: Title = of('即时', 'at once');

/** What an arrow is called: the act's title, or the right that lapses. */
export const arrowTitle = ({ by, lapsed }: Arrow): Title => {
  if (by === undefined) return nothing;
  if (!lapsed) return (acts[by as ActType] as ActDefinition).title;
  const row = limitRow(by);
  return of(`逾期：${row?.title.zh ?? by}`, `Lapse of ${row?.title.en ?? by}`);
};

const called = (name: string): Title => guards[name] ?? of(name, name);

/** The conditions of an arrow in both languages; empty where there are none. */
export const conditions = ({ guard, needs = [] }: Arrow): Title[] => {
  if (guard === 'otherwise') return [of('否则', 'otherwise')];
  const asked = guard === undefined || guard.openedBy !== undefined ? [] : [guard.name];
  return [...asked, ...needs].map(called);
};
