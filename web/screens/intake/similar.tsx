import { useEffect, useMemo, useState } from 'react';
import { Link } from 'wouter';
import { type Schema, server } from '../../api/client';
import { Section } from '../../parts/section';
import { caseTitle } from '../../words/cases';
import { type Title, useSay } from '../../words/language';
import { type Draft, reporterOf } from './draft';
import styles from './similar.module.css';
import { words } from './words';

interface SimilarCase {
  readonly case: string;
  readonly why: readonly { readonly reason: string; readonly title: Title }[];
  /** Of the summaries, from 0 to 1. */
  readonly likeness: number;
}

/** How long nobody types before it is asked. */
const pause = 700;
const shortest = 6;

/** A text that has come to rest. */
const useRested = (text: string): string => {
  const [rested, setRested] = useState(text);
  useEffect(() => {
    const waiting = window.setTimeout(() => setRested(text), pause);
    return () => window.clearTimeout(waiting);
  }, [text]);
  return rested;
};

const questionOf = (reporter: Draft, summary: string) => {
  const who = reporterOf(reporter);
  const told = Object.values(who).some((one) => one !== undefined);
  return {
    ...(told ? { reporter: who } : {}),
    ...(summary.length >= shortest ? { summary } : {}),
  };
};

const Found = ({ found, label }: { readonly found: SimilarCase; readonly label: Schema<'CaseLabel'> }) => {
  const say = useSay();
  return (
    <li className={styles['found']}>
      <Link href={`/cases/${encodeURIComponent(found.case)}`} target="_blank">
        {say(caseTitle(label))}
      </Link>
      <ul className={styles['why']}>
        {found.why.map(({ reason, title }) => (
          <li key={reason}>
            {say(title)}
            {reason === 'summary' && ` ${Math.round(found.likeness * 100)}%`}
          </li>
        ))}
      </ul>
    </li>
  );
};

/** Cases that the report may be about already: shown beside it, and never in its way. */
export const Similar = ({ reporter, summary }: { readonly reporter: Draft; readonly summary: string }) => {
  const say = useSay();
  const rested = useRested(JSON.stringify(questionOf(reporter, summary)));
  const body = useMemo(() => JSON.parse(rested) as ReturnType<typeof questionOf>, [rested]);
  const asks = Object.keys(body).length > 0;
  const { data } = server.useQuery('post', '/api/v1/cases/similar', { body }, { enabled: asks, retry: false });
  const cases = asks ? (data?.cases ?? []) : [];
  return (
    <Section title={say(words.similar)}>
      <div role="status" className="stack">
        <p className="quiet">
          {say(asks && data ? (cases.length > 0 ? words.similarNote : words.noneSimilar) : words.comparing)}
        </p>
        {cases.length > 0 && (
          <ul className={styles['list']}>
            {cases.map((found) => (
              <Found
                key={found.case}
                found={found}
                label={data?.labels[found.case] ?? { case: found.case, persons: [] }}
              />
            ))}
          </ul>
        )}
      </div>
    </Section>
  );
};
