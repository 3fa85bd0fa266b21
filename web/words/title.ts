/** A text in both languages, as the API gives its own: one that lacks a language does not compile. */
export interface Title {
  readonly zh: string;
  readonly en: string;
}

export type Language = keyof Title;

export type Say = (title: Title) => string;

/** `1 case`, `2 cases`: English counts its nouns, Chinese does not. */
export const counted = (n: number, one: string, more = `${one}s`): string => `${n} ${n === 1 ? one : more}`;
