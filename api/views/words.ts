import type { Agency, ApprovalLevel } from '../../domain/office';
import type { Title } from '../../domain/limit';

const of = (zh: string, en: string): Title => ({ zh, en });

/** Agencies as people call them. */
export const agencyTitles: Readonly<Record<Agency, Title>> = {
  police: of('公安机关', 'the police'),
  procuratorate: of('人民检察院', 'the procuratorate'),
  court: of('人民法院', 'the court'),
};

const levelTitles: Readonly<Record<ApprovalLevel, Title>> = {
  department: of('办案部门', 'department'),
  station: of('所级', 'station level'),
  county: of('县级', 'county level'),
  city: of('地市级', 'city level'),
  province: of('省级', 'province level'),
  national: of('国家级', 'national level'),
};

const groundTitles: Readonly<Record<string, Title>> = {
  'psychiatric-evaluation': of('精神病鉴定', 'psychiatric evaluation'),
  'injury-appraisal': of('伤情鉴定', 'injury appraisal'),
  'other-appraisal': of('其他鉴定', 'other appraisal'),
  'trial-suspension': of('中止审理', 'suspension of the trial'),
};

const readingTitles: Readonly<Record<string, Title>> = {
  'spci-202': of('最高法解释第202条', 'SPCI 202(1)'),
  'same-day': of('民法典第202条，对应日', 'Civil Code 202, the same day of the month'),
  'next-day': of('对应日的次日', 'the day after the same day of the month'),
};

const digits = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'] as const;

/** Numbers as statutes write them, up to 99; larger ones stay figures. */
const chinese = (value: number): string => {
  if (value < 1 || value > 99) return String(value);
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  const ten = tens === 0 ? '' : `${tens === 1 ? '' : digits[tens]}十`;
  return `${ten}${digits[ones]}`;
};

const units: readonly [key: string, zh: string, en: string][] = [
  ['years', '年', 'year'],
  ['months', '个月', 'month'],
  ['days', '日', 'day'],
  ['hours', '小时', 'hour'],
  ['minutes', '分钟', 'minute'],
];

const shape =
  /\bP(?=\d|T)(?:(?<years>\d+)Y)?(?:(?<months>\d+)M)?(?:(?<days>\d+)D)?(?:T(?:(?<hours>\d+)H)?(?:(?<minutes>\d+)M)?)?(?![A-Za-z\d])/g;

const lengthTitle = (parts: Readonly<Record<string, string | undefined>>): Title => {
  const found = units.flatMap(([key, zh, en]) => {
    const value = Number(parts[key] ?? 0);
    return value === 0 ? [] : [of(`${chinese(value)}${zh}`, `${value} ${en}${value === 1 ? '' : 's'}`)];
  });
  if (found.length === 0) return of('零日', '0 days');
  return of(found.map(({ zh }) => zh).join(''), found.map(({ en }) => en).join(' and '));
};

const named: Readonly<Record<string, Title>> = { ...groundTitles, ...readingTitles };
const names = new RegExp(`\\b(?:${Object.keys(named).join('|')})\\b`, 'g');
const approver = new RegExp(` \\((${Object.keys(levelTitles).join('|')})\\)`, 'g');

const sentence = (text: string, language: keyof Title): string =>
  text
    .replace(shape, (...found) => lengthTitle(found.at(-1) as Record<string, string>)[language])
    .replace(names, (id) => named[id]?.[language] ?? id)
    .replace(approver, (_, level: ApprovalLevel) => {
      const title = levelTitles[level][language];
      return language === 'zh' ? `（${title}批准）` : ` (approved at ${title})`;
    });

/**
 * A sentence of an explanation with its lengths, readings, grounds and levels in words. The ledger keeps the sentence as
 * the count made it: it is part of what was recorded.
 */
export const inWords = ({ zh, en }: Title): Title => of(sentence(zh, 'zh'), sentence(en, 'en'));

/** What an appraisal is about. */
export const groundTitle = (ground: string): Title => groundTitles[ground] ?? of(ground, ground);
