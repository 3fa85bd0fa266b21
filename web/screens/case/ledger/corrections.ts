import type { Entry } from '../shown';

/** How an entry hangs together with others: each by the number of the other. */
export interface Linked {
  readonly corrects?: number;
  readonly correctedBy?: readonly number[];
  readonly because?: number;
}

const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

const correctedAct = ({ kind, act }: Entry): string | undefined =>
  kind === 'act' && act?.type === 'act.correct' ? textOf(act.fields['act']) : undefined;

/** Which entry corrects which, and what was folded again for the sake of what. */
export const linksOf = (entries: readonly Entry[]): ((entry: Entry) => Linked) => {
  const seqs = new Map(
    entries.flatMap(({ kind, act, seq }) => (kind === 'act' && act ? [[act.id, seq] as const] : [])),
  );
  const corrections = entries.flatMap((entry) => {
    const act = correctedAct(entry);
    return act === undefined ? [] : [{ act, by: entry.seq }];
  });
  const seqOf = (act: string | undefined) => (act === undefined ? undefined : seqs.get(act));
  return (entry) => {
    const [corrects, because] = [seqOf(correctedAct(entry)), seqOf(textOf(entry.details?.['because']))];
    const by = corrections.filter(({ act }) => entry.kind === 'act' && act === entry.act?.id);
    return {
      ...(corrects === undefined ? {} : { corrects }),
      ...(because === undefined ? {} : { because }),
      ...(by.length === 0 ? {} : { correctedBy: by.map((one) => one.by) }),
    };
  };
};
