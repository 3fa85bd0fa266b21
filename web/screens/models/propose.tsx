import { type SyntheticEvent, useEffect, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { type Schema, server } from '../../api/client';
import { Button, ButtonLink } from '../../parts/button';
import { type Choice, Select, TextField } from '../../parts/field';
import { Page } from '../../parts/page';
import { ProblemNote } from '../../parts/problem-note';
import { Section } from '../../parts/section';
import { Loaded } from '../../parts/state';
import { common } from '../../words/common';
import { type Title, useSay } from '../../words/language';
import { levelWords } from '../../words/levels';
import { roleWords } from '../../words/office';
import { type Draft, draftOf, type Faults, faultsIn, type Field, modelOf } from './draft';
import styles from './propose.module.css';
import { type ModelPage, useModel, useModelsAnew } from './use-model';
import { aboutWords, kindWords, ringWords, words } from './words';

interface Shown {
  readonly draft: Draft;
  readonly faults: Faults;
  readonly set: (field: Field, value: string) => void;
}

const severities = { blue: levelWords.blue, orange: levelWords.orange, red: levelWords.red };

const chosen: readonly (readonly [Field, Title, Readonly<Record<string, Title>>])[] = [
  ['severity', words.severity, severities],
  ['owner', words.owner, roleWords],
  ['kind', words.kind, kindWords],
  ['about', words.asked, aboutWords],
  ['rings', words.rings, ringWords],
];

const typed: readonly (readonly [Field, Title, number, Title?])[] = [
  ['title.zh', words.titleZh, 1],
  ['title.en', words.titleEn, 1],
  ['law', words.law, 2, words.lines],
  ['predicate', words.predicate, 4, words.facts],
  ['why.zh', words.whyZh, 2],
  ['why.en', words.whyEn, 2],
  ['finds', words.finds, 4, words.json],
  ['params', words.paramsField, 6],
  ['examples', words.examplesField, 10],
  ['clocks', words.clocks, 2],
  ['grade', words.grade, 2],
];

const optional: readonly Field[] = ['clocks', 'grade'];

const Fields = ({ draft, faults, set, isNew }: Shown & { readonly isNew: boolean }) => {
  const say = useSay();
  const faultOf = (field: Field) => {
    const fault = faults[field];
    return fault ? { fault: say(fault) } : {};
  };
  const choicesOf = (of: Readonly<Record<string, Title>>): readonly Choice[] =>
    Object.entries(of).map(([id, title]) => ({ id, text: say(title) }));
  return (
    <>
      {isNew && (
        <TextField
          label={say(words.id)}
          hint={say(words.idHint)}
          value={draft.id}
          onChange={(value) => set('id', value)}
          isRequired
          {...faultOf('id')}
        />
      )}
      <div className={styles['choices']}>
        {chosen.map(([field, title, of]) => (
          <Select
            key={field}
            label={say(title)}
            choices={choicesOf(of)}
            value={draft[field]}
            onChange={(value) => set(field, value)}
            {...faultOf(field)}
          />
        ))}
      </div>
      {typed.map(([field, title, rows, hint]) => (
        <TextField
          key={field}
          label={optional.includes(field) ? `${say(title)}（${say(common.optional)}）` : say(title)}
          {...(hint ? { hint: say(hint) } : {})}
          {...(rows > 1 ? { rows } : {})}
          value={draft[field]}
          onChange={(value) => set(field, value)}
          isRequired={!optional.includes(field)}
          {...faultOf(field)}
        />
      ))}
    </>
  );
};

/** What is said at a field is not said above once more. */
const isAtField = (problem: Schema<'Problem'>): boolean => Object.keys(faultsIn(problem)).length > 0;

const ProposeForm = ({ page }: { readonly page: ModelPage | undefined }) => {
  const say = useSay();
  const [, go] = useLocation();
  const anew = useModelsAnew();
  const [draft, setDraft] = useState(() => draftOf(page?.content));
  const [faults, setFaults] = useState<Faults>({});
  const { mutate, isPending, error } = server.useMutation('post', '/api/v1/models', {
    onSuccess: async ({ id }) => {
      await anew();
      go(`/models/${id}`);
    },
    onError: (problem) => setFaults(faultsIn(problem)),
  });
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus(), [faults]);
  const version = Math.max(0, ...(page?.versions ?? []).map((one) => one.version)) + 1;
  const submit = (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    const { model, faults: found } = modelOf(draft, version, page?.content.follow);
    setFaults(found);
    // Every field is a text of the draft; whether they fit, the server says.
    if (model) mutate({ body: model as never });
  };
  return (
    // What is wrong the server says at its place; the browser would hold back the next attempt.
    <form ref={form} className="stack" onSubmit={submit} noValidate>
      <Section title={page ? `${say(words.proposeVersion)} ${version}` : say(words.propose)}>
        <p className="quiet">{say(words.keep)}</p>
        <p className="quiet">{say(words.checked)}</p>
        <Fields
          draft={draft}
          faults={faults}
          set={(field, value) => setDraft((before) => ({ ...before, [field]: value }))}
          isNew={page === undefined}
        />
        {error && !isAtField(error) && <ProblemNote problem={error} />}
        <div className="row">
          <Button type="submit" kind="primary" isPending={isPending}>
            {say(words.submit)}
          </Button>
        </div>
      </Section>
    </form>
  );
};

const NextVersion = ({ id }: { readonly id: string }) => {
  const query = useModel(id);
  return <Loaded query={query}>{(page) => <ProposeForm page={page} />}</Loaded>;
};

/** Proposes a model, or another version of one. */
export const Propose = ({ of }: { readonly of: string }) => {
  const say = useSay();
  return (
    <Page
      title={say(of === 'new' ? words.propose : words.proposeVersion)}
      actions={<ButtonLink href={of === 'new' ? '/models' : `/models/${of}`}>{say(words.back)}</ButtonLink>}
    >
      {of === 'new' ? <ProposeForm page={undefined} /> : <NextVersion id={of} />}
    </Page>
  );
};
