import type { Title } from './limit';

/** One row of the table of refusals: what stands against the act, and what the person can do now, in both languages. */
export const row = (zh: string, en: string, todoZh: string, todoEn: string): { title: Title; remedy: Title } => ({
  title: { zh, en },
  remedy: { zh: todoZh, en: todoEn },
});
