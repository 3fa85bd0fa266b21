import { counted, type Title } from '../../words/language';

const units = {
  Y: ['年', 'year'],
  M: ['个月', 'month'],
  D: ['日', 'day'],
  H: ['小时', 'hour'],
  N: ['分钟', 'minute'],
} as const;

const part = (n: number, unit: keyof typeof units, working: boolean): Title => {
  const [zh, en] = units[unit];
  if (unit === 'D' && working) return { zh: `${n} 个工作日`, en: counted(n, 'working day') };
  return { zh: `${n} ${zh}`, en: counted(n, en) };
};

/** A length of the law pack (`P2M15D`, `PT24H`, `immediate`) in words. */
export const lengthTitle = (length: string, working = false): Title => {
  if (length === 'none') return { zh: '不定', en: 'Open' };
  if (length === 'immediate') return { zh: '立即', en: 'At once' };
  const [, years, months, days, hours, minutes] =
    /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?)?$/.exec(length) ?? [];
  const named = Object.entries({ Y: years, M: months, D: days, H: hours, N: minutes });
  const parts = named.flatMap(([unit, n]) =>
    n === undefined ? [] : [part(Number(n), unit as keyof typeof units, working)],
  );
  if (parts.length === 0) return { zh: length, en: length };
  return { zh: parts.map(({ zh }) => zh).join(''), en: parts.map(({ en }) => en).join(' ') };
};
