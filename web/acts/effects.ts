import type { Title } from '../words/title';
import { whenTitle } from '../words/when';
import { words } from './words';

/** What an act does, as the timeline and a simulation say it: a sentence, and the data behind it. */
export interface Effect {
  readonly kind: string;
  readonly text: Title;
  readonly [part: string]: unknown;
}

/** A clock as the case shows it. */
interface Clock {
  readonly id: string;
  readonly due?: { readonly effective: string } | undefined;
}

export type Sort = keyof typeof words.effects;

const sorts: Readonly<Record<string, Sort>> = {
  'clock-started': 'starts',
  'clock-closed': 'ends',
  'clock-removed': 'ends',
  'clock-moved': 'moves',
  'clock-reopened': 'moves',
  'procedure-opened': 'stage',
  stage: 'stage',
  custody: 'custody',
  'custody-withdrawn': 'custody',
  'breach-appeared': 'breach',
};

const order: readonly Sort[] = ['breach', 'moves', 'starts', 'ends', 'custody', 'duty', 'stage', 'other'];

const sortOf = ({ kind, duty }: Effect): Sort => (duty === undefined ? (sorts[kind] ?? 'other') : 'duty');

/** One line of what comes of an act. */
export interface Line {
  readonly sort: Sort;
  readonly text: Title;
}

const dueOf = ({ due }: Effect): string | undefined => {
  const { effective } = (due ?? {}) as { effective?: string | null };
  return effective ?? undefined;
};

/** For a clock that moves: what it was before. */
const moved = (effect: Effect, clocks: readonly Clock[]): Title => {
  const before = clocks.find(({ id }) => id === effect['clock'])?.due?.effective;
  const after = dueOf(effect);
  if (effect.kind !== 'clock-moved' || before === undefined || after === undefined || before === after) {
    return { zh: '', en: '' };
  }
  return words.was(whenTitle(before), whenTitle(after));
};

/** What an act brings about, the weightiest first, each once. */
export const linesOf = (effects: readonly Effect[], clocks: readonly Clock[]): readonly Line[] => {
  const lines = effects.map((effect): Line => {
    const was = moved(effect, clocks);
    return { sort: sortOf(effect), text: { zh: `${effect.text.zh}${was.zh}`, en: `${effect.text.en}${was.en}` } };
  });
  return order.flatMap((sort) => lines.filter((one) => one.sort === sort));
};

const says: Readonly<Partial<Record<Sort, (n: number) => Title>>> = {
  breach: (n) => ({ zh: `${n} 项期限超期`, en: `${n} breached` }),
  moves: (n) => ({ zh: `${n} 项期限变动`, en: `${n} moved` }),
  starts: (n) => ({ zh: `${n} 项期限起算`, en: `${n} started` }),
  ends: (n) => ({ zh: `${n} 项期限终止`, en: `${n} ended` }),
  duty: (n) => ({ zh: `产生 ${n} 项义务`, en: `${n} duties arise` }),
};

const earliest = (effects: readonly Effect[]): Title => {
  const [first] = effects.flatMap((one) => (one.kind === 'clock-started' ? (dueOf(one) ?? []) : [])).sort();
  if (first === undefined) return { zh: '', en: '' };
  const { zh, en } = whenTitle(first);
  return { zh: `，最早 ${zh} 届满`, en: `, the first ends ${en}` };
};

/** The consequence in one sentence, for the question that is asked once. */
export const consequenceOf = (effects: readonly Effect[]): Title => {
  const parts = order.flatMap((sort) => {
    const n = effects.filter((one) => sortOf(one) === sort).length;
    const said = n > 0 ? says[sort]?.(n) : undefined;
    return said ?? [];
  });
  if (parts.length === 0) return words.noChange;
  const first = earliest(effects);
  return {
    zh: `提交后：${parts.map(({ zh }) => zh).join('、')}${first.zh}。`,
    en: `Time limits and duties: ${parts.map(({ en }) => en).join(', ')}${first.en}.`,
  };
};

/** How the dates of clocks differ between two looks at a case. */
export const datesMoved = (
  before: readonly (Clock & { readonly row: string; readonly title: Title; readonly status: string })[],
  after: readonly (Clock & { readonly row: string; readonly title: Title; readonly status: string })[],
): readonly Line[] =>
  after.flatMap((now): Line[] => {
    const then = before.find(({ id }) => id === now.id);
    const name = (zh: string, en: string): Title => ({
      zh: `${now.row} ${now.title.zh}：${zh}`,
      en: `${now.row} ${now.title.en}: ${en}`,
    });
    const due = whenTitle(now.due?.effective ?? '—');
    if (!then) return [{ sort: 'starts', text: name(`新起算，${due.zh} 届满`, `started, ends ${due.en}`) }];
    const isOpen = (one: typeof now): boolean =>
      ['running', 'at-risk', 'overdue', 'suspended', 'untimed'].includes(one.status);
    if (isOpen(then) && !isOpen(now)) return [{ sort: 'ends', text: name('已终止', 'ended') }];
    if (then.due?.effective === now.due?.effective) return [];
    const was = whenTitle(then.due?.effective ?? '—');
    return [{ sort: 'moves', text: name(`${was.zh} → ${due.zh}`, `${was.en} → ${due.en}`) }];
  });
