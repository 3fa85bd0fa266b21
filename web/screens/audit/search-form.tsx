import type { SyntheticEvent } from 'react';
import { server } from '../../api/client';
import { Button } from '../../parts/button';
import { type Choice, Select, TextField } from '../../parts/field';
import { common } from '../../words/common';
import { type Title, useSay } from '../../words/language';
import { whenTitle } from '../../words/when';
import styles from './audit.module.css';
import { type FilterName, filterNames, type Filters } from './filters';
import { instantIn, typed } from './instants';
import { useCaseNamed } from './use-case-named';
import { useDraft } from './use-draft';
import { kindWords, sourceWords, words } from './words';

/** An instant, as people type it, with what was understood below it. */
export const InstantField = (props: {
  readonly label: string;
  readonly value: string;
  readonly end?: boolean;
  readonly empty?: Title;
  readonly onChange: (value: string) => void;
}) => {
  const say = useSay();
  const { end = false, empty = words.whenHint, ...field } = props;
  const found = instantIn(field.value, end);
  const wrong = field.value.trim() !== '' && found === undefined;
  return (
    <TextField
      {...field}
      autoComplete="off"
      hint={found === undefined ? say(empty) : say(whenTitle(found))}
      fault={wrong && field.value.length >= 8 ? say(words.whenWrong) : undefined}
    />
  );
};

const drafted = (filters: Filters): Record<FilterName, string> =>
  Object.fromEntries(
    filterNames.map((name) => {
      const value = filters[name] ?? '';
      return [name, (name === 'from' || name === 'to') && value !== '' ? typed(value) : value];
    }),
  ) as Record<FilterName, string>;

const choicesOf = (of: Readonly<Record<string, Title>>, say: (title: Title) => string): readonly Choice[] => [
  { id: '', text: say(words.any) },
  ...Object.entries(of).map(([id, title]) => ({ id, text: say(title) })),
];

interface Shown {
  readonly filters: Filters;
  readonly onAsk: (filters: Readonly<Record<FilterName, string | undefined>>) => void;
  readonly acts: ReadonlyMap<string, Title>;
}

/** What to search for. Nothing is asked before somebody presses the button, and what they typed stays. */
export const SearchForm = ({ filters, onAsk, acts }: Shown) => {
  const say = useSay();
  const [draft, setDraft] = useDraft(drafted(filters));
  const { fault, find } = useCaseNamed();
  const { data: law } = server.useQuery('get', '/api/v1/law');
  const set = (name: FilterName) => (value: string) => setDraft((before) => ({ ...before, [name]: value }));
  const select = (name: FilterName, label: Title, of: Readonly<Record<string, Title>>) => (
    <Select label={say(label)} choices={choicesOf(of, say)} value={draft[name]} onChange={set(name)} />
  );
  const laws = Object.fromEntries((law?.packs ?? []).map(({ id }) => [id, { zh: id, en: id }]));

  const submit = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault();
    const [from, to] = [instantIn(draft.from), instantIn(draft.to, true)];
    if ((draft.from.trim() !== '' && from === undefined) || (draft.to.trim() !== '' && to === undefined)) return;
    const named = draft.case.trim();
    const found = named === '' ? undefined : await find(named);
    if (named !== '' && found === undefined) return;
    onAsk({ ...draft, actor: draft.actor.trim(), case: found, from, to });
  };

  return (
    <form className={`${styles['form']} no-print`} onSubmit={(event) => void submit(event)}>
      <TextField
        label={say(words.case)}
        value={draft.case}
        onChange={set('case')}
        hint={say(words.caseHint)}
        fault={fault && say(fault)}
      />
      <TextField
        label={say(words.actor)}
        value={draft.actor}
        onChange={set('actor')}
        hint={say(words.actorHint)}
        autoComplete="off"
      />
      {select('kind', words.kind, kindWords)}
      {select('type', words.type, Object.fromEntries(acts))}
      <InstantField label={say(words.from)} value={draft.from} onChange={set('from')} />
      <InstantField label={say(words.to)} value={draft.to} onChange={set('to')} end />
      {select('axis', words.axis, { recorded: words.recordedAxis, happened: words.happenedAxis })}
      {select('source', words.source, sourceWords)}
      {select('law', words.law, laws)}
      <div className={styles['buttons']}>
        <Button type="submit" kind="primary">
          {say(common.search)}
        </Button>
        <Button
          onPress={() => {
            setDraft(drafted({}));
            onAsk(Object.fromEntries(filterNames.map((name) => [name, undefined])) as Record<FilterName, undefined>);
          }}
        >
          {say(common.reset)}
        </Button>
      </div>
    </form>
  );
};
