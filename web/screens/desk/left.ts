import type { Schema } from '../../api/client';

type Title = Schema<'Title'>;

const hour = 3600;
const counted = (n: number, one: string): string => `${n} ${n === 1 ? one : `${one}s`}`;

/** Below an hour the page counts between two answers of the server. */
export const ticks = (seconds: number | undefined): seconds is number =>
  seconds !== undefined && seconds > 0 && seconds < hour;

const spoken = (left: number): Title => {
  const seconds = Math.max(0, Math.floor(left));
  const [minutes, rest] = [Math.floor(seconds / 60), seconds % 60];
  return minutes === 0
    ? { zh: `剩 ${rest} 秒`, en: `${counted(rest, 'second')} left` }
    : {
        zh: `剩 ${minutes} 分 ${rest} 秒`,
        en: `${counted(minutes, 'minute')} ${counted(rest, 'second')} left`,
      };
};

const rest = (text: string): string => {
  const at = text.indexOf(' · ');
  return at < 0 ? '' : text.slice(at);
};

/** The server's words with what is left put in anew: the end they name never moves here. */
export const countedDown = (words: Title, left: number): Title => {
  const now = spoken(left);
  return { zh: `${now.zh}${rest(words.zh)}`, en: `${now.en}${rest(words.en)}` };
};
