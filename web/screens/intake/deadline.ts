import type { Title } from '../../words/language';

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const effective = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}:\d{2}))?/;

/** The last day until its 24:00, or the last minute, as a limit is told to people. */
export const deadlineOf = (text: string): Title => {
  const [, , month, day, time = '24:00'] = effective.exec(text) ?? [];
  if (month === undefined || day === undefined) return { zh: text, en: text };
  return {
    zh: `${Number(month)}月${Number(day)}日 ${time}`,
    en: `${Number(day)} ${months[Number(month) - 1] ?? ''}, ${time}`,
  };
};

/** By when what a limit asks for must be done. */
export const deadline = (limit: Title, by: Title): Title => ({
  zh: `${limit.zh}：须于 ${by.zh} 前办结`,
  en: `${limit.en}: to be done by ${by.en}`,
});
