import type { Schema } from '../../api/client';
import { type Level, levels } from '../../words/levels';
import type { Title } from '../../words/language';
import { whenTitle } from '../../words/when';

export type Case = Schema<'Case'>;
export type Clock = Schema<'Clock'>;
export type Person = Schema<'PersonInCase'>;
export type Entry = Schema<'TimelineEntry'>;

/** What a tab of the case page is given. */
export interface OfCase {
  readonly of: Case;
}

export const isOpen = ({ closedAt }: Pick<Clock, 'closedAt'>): boolean => closedAt === undefined;

/** As the API names it, or a level of a newer server that this page cannot draw. */
export const levelOf = ({ level }: { readonly level: string }): Level =>
  levels.find((one) => one === level) ?? 'unknown';

/** `虞少华（P1）`; the label alone where the name is withheld. */
export const nameIn = ({ persons }: Pick<Case, 'persons'>, label: string): Title => {
  const name = persons.find((one) => one.label === label)?.name;
  return name === undefined ? { zh: label, en: label } : { zh: `${name}（${label}）`, en: `${name} (${label})` };
};

/** The last day until 24:00, or the last minute. */
export const endTitle = (effective: string): Title => {
  const { zh, en } = whenTitle(effective);
  return effective.length === 10 ? { zh: `${zh} 24:00`, en: `${en}, 24:00` } : { zh, en };
};

/** The instant at which a day limit is over is the end of its last day, and is said so. */
export const boundTitle = (instant: string): Title => {
  const [day, time] = instant.split('T');
  if (day === undefined || time?.startsWith('00:00') !== true) return whenTitle(instant);
  const before = new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
  return endTitle(before);
};

/** The tightest clock of custody first, then the tightest of the rest: two at most. Clocks come as they fall due. */
export const tightest = (clocks: readonly Clock[]): readonly Clock[] => {
  const dated = clocks.filter((one) => isOpen(one) && one.due !== undefined);
  const custody = dated.find((one) => one.custody);
  const others = dated.filter((one) => one !== custody);
  return [...(custody ? [custody] : []), ...others].slice(0, 2);
};
