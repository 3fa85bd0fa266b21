import type { Title } from './limit';

/** What the door says when a request never reaches the case: nothing is recorded. */
export interface ProblemRow {
  readonly status: number;
  readonly title: Title;
  /** What the caller can do now. */
  readonly remedy: Title;
}

/** One row of the table of problems, in both languages. */
export const row = (status: number, zh: string, en: string, todoZh: string, todoEn: string): ProblemRow => ({
  status,
  title: { zh, en },
  remedy: { zh: todoZh, en: todoEn },
});
