import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, newKey, type Problem } from '../../api/client';
import { Badge } from '../../parts/badge';
import { Button } from '../../parts/button';
import { Checkbox } from '../../parts/field';
import { Section } from '../../parts/section';
import { useSay } from '../../words/language';
import { stepWords } from '../../words/steps';
import { wordOf } from '../../words/office';
import { type Alert, type Inbox, inOneGo } from './alerts';
import styles from './answers.module.css';
import { Question } from './question';
import { asks, words } from './words';

type Result = Problem | 'done';

const acknowledge = async ({ id }: Alert): Promise<Result> => {
  const { error } = await api.POST('/api/v1/inbox/{bell}/acknowledge', {
    params: { path: { bell: id }, header: { 'idempotency-key': newKey() } },
    body: {},
  });
  return error ?? 'done';
};

const Outcome = ({ result }: { readonly result: Result | undefined }) => {
  const say = useSay();
  if (result === undefined) return null;
  return result === 'done' ? (
    <Badge tone="good">{say(wordOf(stepWords, 'acknowledge'))} ✓</Badge>
  ) : (
    <span>
      <Badge tone="fault">{say(result.titles)}</Badge> {say(result.remedy)}
    </span>
  );
};

/** Blue alerts may be seen several at once; each is an act of its own, with a result of its own. */
export const Batch = ({ inbox }: { readonly inbox: Inbox }) => {
  const say = useSay();
  const queries = useQueryClient();
  // As the page was opened: what is done stays to be seen with its result.
  const [blue] = useState(() => inOneGo(inbox.alerts));
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [results, setResults] = useState<ReadonlyMap<string, Result>>(new Map());
  const [asked, setAsked] = useState(false);
  const [isPending, setPending] = useState(false);
  if (blue.length === 0) return null;
  const toggle = (id: string, on: boolean) =>
    setChosen((before) => new Set(on ? [...before, id] : [...before].filter((one) => one !== id)));
  const send = async () => {
    setPending(true);
    for (const one of blue.filter(({ id }) => chosen.has(id))) {
      const result = await acknowledge(one);
      setResults((before) => new Map(before).set(one.id, result));
    }
    setPending(false);
    setAsked(false);
    setChosen(new Set());
    await queries.invalidateQueries();
  };
  return (
    <Section title={say(words.batch)}>
      <ul className={styles['alerts']}>
        {blue.map((one) => (
          <li key={one.id} className="row">
            <Checkbox
              label={`${inbox.labels[one.case]?.number ?? one.case} · ${say(one.title)}`}
              value={chosen.has(one.id)}
              onChange={(on) => toggle(one.id, on)}
            />
            <Outcome result={results.get(one.id)} />
          </li>
        ))}
      </ul>
      <div className="row">
        <Button isDisabled={chosen.size === 0} onPress={() => setAsked(true)}>
          {say(words.chosen(chosen.size))}
        </Button>
      </div>
      <Question
        title={asks['acknowledge']?.title ?? words.batch}
        follows={words.batchAsk}
        isOpen={asked}
        isPending={isPending}
        onClose={() => setAsked(false)}
        onConfirm={() => void send()}
      />
    </Section>
  );
};
