import type { Title } from './title';

const weekdays = {
  zh: ['周日', '周一', '周二', '周三', '周四', '周五', '周六'],
  en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
} as const;
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

const parts = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}:\d{2})(?::\d{2}(?:\.\d+)?)?(?:\+08:00)?)?$/;

const dayIn = (year: string, month: string, day: string): Title => {
  const weekday = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day))).getUTCDay();
  return {
    zh: `${year}-${month}-${day}（${weekdays.zh[weekday] ?? ''}）`,
    en: `${weekdays.en[weekday] ?? ''} ${Number(day)} ${months[Number(month) - 1] ?? ''} ${year}`,
  };
};

/**
 * A day or an instant of the API for people. Instants come at +08:00 and are shown as they stand, in whatever zone the
 * browser is; 24:00 stays with its day.
 */
export const whenTitle = (text: string): Title => {
  const [, year, month, day, time] = parts.exec(text) ?? [];
  if (!year || !month || !day) return { zh: text, en: text };
  const on = dayIn(year, month, day);
  return time === undefined ? on : { zh: `${on.zh} ${time}`, en: `${on.en}, ${time}` };
};

/** The same in a column: `03-16 16:20`, with its year where that is not this one's. */
export const whenShort = (text: string, thisYear?: string): string => {
  const [, year, month, day, time] = parts.exec(text) ?? [];
  if (!year || !month || !day) return text;
  const date = year === thisYear ? `${month}-${day}` : `${year}-${month}-${day}`;
  return time === undefined ? date : `${date} ${time}`;
};
