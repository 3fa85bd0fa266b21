import type { Act } from '../../domain/act';
import { correctedActs } from '../../engine';
import type { Cover } from '../../store';

type Said = (fields: Act['fields']) => Readonly<Record<string, unknown>>;

/** Which acts say what stands on the cover of a case. */
const sayings: Readonly<Record<string, Said>> = {
  'reception.receive': ({ reporter, summary }) => {
    const { name, idNumber, phone } = (reporter ?? {}) as Readonly<Record<string, unknown>>;
    return { reporter: name, reporter_id: idNumber, phone, summary };
  },
  'reception.register': ({ receiptNo }) => ({ number: receiptNo }),
  'filing.file': ({ suspectedOffence }) => ({ offence: suspectedOffence }),
};

export const saysCover = ({ type }: Act): boolean => Object.hasOwn(sayings, type);

/** What stands on the cover of a case, as later corrections have put it right; what is said again counts as said last. */
export const coverIn = (acts: readonly Act[]): Cover =>
  Object.fromEntries(
    correctedActs(acts)
      .flatMap(({ type, fields }) => Object.entries(sayings[type]?.(fields) ?? {}))
      .filter(([, value]) => value !== undefined),
  );
