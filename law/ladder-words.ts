import type { Title } from '../domain/limit';
import type { Role } from '../domain/office';
import type { AnswerStep, Colour, Rung, RungOffset, Tier } from '../domain/oversight';
import { roleTitles } from './office-titles';

/** What a ladder says, in words: for its page, and for whoever reads the legend. */

export const of = (zh: string, en: string): Title => ({ zh, en });
export const join = (all: readonly Title[]): Title =>
  of(all.map(({ zh }) => zh).join('、'), all.map(({ en }) => en).join(', '));

export const colourTitles: Readonly<Record<Colour, Title>> = {
  blue: of('蓝', 'blue'),
  orange: of('橙', 'orange'),
  red: of('红', 'red'),
};

export const stepTitles: Readonly<Record<AnswerStep['step'], Title>> = {
  acknowledge: of('签收', 'acknowledge'),
  plan: of('制定整改计划', 'plan'),
  do: of('落实', 'do'),
  verify: of('由他人核验', 'verify, by another'),
};

export const tierTitles: Readonly<Record<Tier['to'], Title>> = {
  superior: of('上级单位', 'the unit above'),
  supervisor: of('监督检察院', 'the supervising procuratorate'),
  own: of('本单位', 'the unit itself'),
};

export const timeOfDay = (at: number): string =>
  `${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`;
const half = (share: number): string => `${Math.round(share * 100)} %`;

export const whenOf = (offset: RungOffset): Title => {
  if (offset === 'start') return of('开始时', 'as it begins');
  if (offset === 'due') return of('届满时', 'as it runs out');
  if ('share' in offset) return of(`期限过 ${half(offset.share)}`, `${half(offset.share)} of the time gone`);
  const at = timeOfDay(offset.at * 60);
  return of(`届满前 ${offset.daysBefore} 日 ${at}`, `${offset.daysBefore} d before the last day, ${at}`);
};

export const named = (roles: readonly Role[]): Title => join(roles.map((role) => roleTitles[role]));

export const toldOf = ({ tells, above = [], supervisor }: Rung): Title => {
  const own = named(tells);
  if (supervisor) return of(`监督方或者发出方：${own.zh}`, `whoever supervises or has asked: ${own.en}`);
  if (above.length === 0) return own;
  const higher = named(above);
  return of(`${own.zh}，上级${higher.zh}`, `${own.en}; above: ${higher.en}`);
};
