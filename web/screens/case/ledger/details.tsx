import { Facts } from '../../../parts/facts';
import { useSay } from '../../../words/language';
import { agencyWords, levelOfUnitWords, wordOf } from '../../../words/office';
import { type Entry, nameIn, type OfCase } from '../shown';
import styles from './ledger.module.css';
import { words } from './words';

const shownAs = (value: unknown): string =>
  Array.isArray(value)
    ? value.map(shownAs).join('、')
    : typeof value === 'object'
      ? JSON.stringify(value)
      : String(value);

const useDecision = ({ act }: Entry): string | undefined => {
  const say = useSay();
  const { agency, level } = act?.decidedBy ?? {};
  if (typeof agency !== 'string' || typeof level !== 'string') return undefined;
  return `${say(wordOf(agencyWords, agency))} · ${say(wordOf(levelOfUnitWords, level))}`;
};

/** What was filled in, the document, and the hash that chains the entry to the one before. */
export const Details = ({ of, entry }: OfCase & { readonly entry: Entry }) => {
  const say = useSay();
  const { act, hash } = entry;
  const decision = useDecision(entry);
  const documentNo = act?.documentNo ?? act?.decidedBy?.['documentNo'];
  return (
    <details className={`${styles['details']} no-print`}>
      <summary>{say(words.details)}</summary>
      <Facts
        of={[
          ...(act?.persons ?? []).map((label) => [label, say(nameIn(of, label))] as const),
          ...Object.entries(act?.fields ?? {}).map(([name, value]) => [name, shownAs(value)] as const),
          [say(words.decidedBy), decision],
          [say(words.document), typeof documentNo === 'string' ? documentNo : undefined],
          [say(words.assumed), act?.assumed],
          [say(words.hash), <code key="hash">{hash.slice(0, 16)}…</code>],
        ]}
      />
      {act?.withheld && <p className="quiet">{say(words.withheld)}</p>}
    </details>
  );
};
