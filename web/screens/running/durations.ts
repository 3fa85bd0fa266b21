import { counted, type Title } from '../../words/language';

const units = [
  [86_400_000, '天', 'day'],
  [3_600_000, '小时', 'hour'],
  [60_000, '分钟', 'minute'],
  [1_000, '秒', 'second'],
] as const;

/** So many milliseconds in the largest unit that fits; below a second as they are. */
export const durationTitle = (ms: number): Title => {
  const [size, zh, en] = units.find(([unit]) => ms >= unit) ?? [1, '毫秒', 'millisecond'];
  const n = Number((ms / size).toFixed(ms % size === 0 ? 0 : 1));
  return { zh: `${n} ${zh}`, en: counted(n, en) };
};

/** `1–5 秒`: a bucket of the histogram, from the edge before it to its own. */
export const bucketTitle = (from: number | undefined, under: number | undefined): Title => {
  if (under === undefined) {
    const { zh, en } = durationTitle(from ?? 0);
    return { zh: `${zh}以上`, en: `${en} and more` };
  }
  const to = durationTitle(under);
  if (from === undefined) return { zh: `不到 ${to.zh}`, en: `under ${to.en}` };
  const begin = durationTitle(from);
  return { zh: `${begin.zh}至 ${to.zh}`, en: `${begin.en} to ${to.en}` };
};
