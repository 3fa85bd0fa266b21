import { choiceTitle } from '../../../acts/words/choices';
import { fieldTitle } from '../../../acts/words/fields';
import { Facts } from '../../../parts/facts';
import { type Say, useSay } from '../../../words/language';
import { whenTitle } from '../../../words/when';
import { agencyWords, levelOfUnitWords, wordOf } from '../../../words/office';
import { type Entry, nameIn, type OfCase } from '../shown';
import styles from './ledger.module.css';
import { words } from './words';

/** A value as the form had it: a choice in words, a day as people write it. */
const shownAs = (name: string, value: unknown, say: Say): string => {
  if (Array.isArray(value)) return value.map((one) => shownAs(name, one, say)).join('、');
  if (typeof value !== 'string') return JSON.stringify(value);
  const choice = choiceTitle(name, value);
  return say(choice.en === value ? whenTitle(value) : choice);
};

type Decision = NonNullable<NonNullable<Entry['act']>['decidedBy']>;

const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

const organOf = ({ agency, level }: Decision, say: Say): string | undefined =>
  typeof agency === 'string' && typeof level === 'string'
    ? `${say(wordOf(agencyWords, agency))} · ${say(wordOf(levelOfUnitWords, level))}`
    : undefined;

/** What was filled in, the document, and the hash that chains the entry to the one before. */
export const Details = ({ of, entry }: OfCase & { readonly entry: Entry }) => {
  const say = useSay();
  const { act, hash } = entry;
  const {
    type = '',
    persons = [],
    fields = {},
    decidedBy = {},
    documentNo = textOf(decidedBy['documentNo']),
  } = act ?? {};
  return (
    <details className={`${styles['details']} no-print`}>
      <summary>{say(words.details)}</summary>
      <Facts
        of={[
          ...persons.map((label) => [label, say(nameIn(of, label))] as const),
          ...Object.entries(fields).map(
            ([name, value]) => [say(fieldTitle(type, name)), shownAs(name, value, say)] as const,
          ),
          [say(words.decidedBy), organOf(decidedBy, say)],
          [say(words.document), documentNo],
          [say(words.assumed), act?.assumed],
          [say(words.hash), <code key="hash">{hash.slice(0, 16)}…</code>],
        ]}
      />
      {act?.withheld && <p className="quiet">{say(words.withheld)}</p>}
    </details>
  );
};
