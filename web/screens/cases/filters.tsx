import { type SyntheticEvent, useState } from 'react';
import { server } from '../../api/client';
import { useAsked } from '../../app/use-asked';
import { usePeople } from '../../office/use-people';
import { Button } from '../../parts/button';
import { Checkbox, type Choice, Select, TextField } from '../../parts/field';
import { common } from '../../words/common';
import { useSay } from '../../words/language';
import styles from './filters.module.css';
import { filterNames, opennessOf } from './query';
import { words } from './words';

const all = 'all';

interface Chosen {
  readonly label: string;
  readonly name: string;
  readonly choices: readonly Choice[];
}

/** One of several, or all of them. */
const Narrow = ({ label, name, choices }: Chosen) => {
  const say = useSay();
  const { asked, ask } = useAsked();
  return (
    <Select
      label={label}
      value={asked(name) ?? all}
      onChange={(id) => ask({ [name]: id === all ? undefined : id })}
      choices={[{ id: all, text: say(common.all) }, ...choices]}
    />
  );
};

const byText = (a: Choice, b: Choice): number => a.text.localeCompare(b.text, 'zh-CN');

const useOffice = (): { readonly units: readonly Choice[]; readonly handlers: readonly Choice[] } => {
  const say = useSay();
  const { users, units } = usePeople();
  const handlers = new Map(
    users.filter(({ roles }) => roles.includes('handler')).map(({ id, name }) => [id, { id, text: say(name) }]),
  );
  return {
    units: units.map(({ id, name }) => ({ id, text: say(name) })).sort(byText),
    handlers: [...handlers.values()].sort(byText),
  };
};

const leafOf = (path: string): string => path.slice(path.lastIndexOf('.') + 1);

/** Stages stand in the drawing of their procedure. */
const Stage = ({ machine }: { readonly machine: string }) => {
  const say = useSay();
  const { data } = server.useQuery('get', '/api/v1/procedures/{machine}', { params: { path: { machine } } });
  const stages = new Map(
    (data?.nodes ?? [])
      .filter(({ kind }) => kind === 'stage' || kind === 'final')
      .map(({ id, title }) => [leafOf(id), { id: leafOf(id), text: say(title) }]),
  );
  return <Narrow label={say(words.stage)} name="stage" choices={[...stages.values()]} />;
};

const Procedure = () => {
  const say = useSay();
  const { asked, ask } = useAsked();
  const { data } = server.useQuery('get', '/api/v1/procedures', {});
  const begun = (data?.procedures ?? []).filter(({ begun: now }) => now);
  const chosen = begun.find(({ name }) => name === asked('machine'));
  return (
    <>
      <Select
        label={say(words.machine)}
        value={chosen?.name ?? all}
        onChange={(id) => ask({ machine: id === all ? undefined : id, stage: undefined })}
        choices={[
          { id: all, text: say(common.all) },
          ...begun.map(({ name, title }) => ({ id: name, text: say(title) })),
        ]}
      />
      {chosen && <Stage machine={chosen.machine} />}
    </>
  );
};

/** What is typed is asked for when it is sent, not with each letter: a name is written in several. */
const Text = () => {
  const say = useSay();
  const { asked, ask } = useAsked();
  const now = asked('q') ?? '';
  const [text, setText] = useState(now);
  const [before, setBefore] = useState(now);
  // Cleared elsewhere, or come by a link: the field follows the address.
  if (before !== now) {
    setBefore(now);
    setText(now);
  }
  const submit = (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    ask({ q: text.trim() });
  };
  return (
    <form className={styles['text']} onSubmit={submit} role="search">
      <TextField label={say(words.q)} value={text} onChange={setText} type="search" />
      <Button type="submit">{say(common.search)}</Button>
    </form>
  );
};

/** Narrows the list; the address keeps it. */
export const Filters = () => {
  const say = useSay();
  const { asked, ask } = useAsked();
  const { units, handlers } = useOffice();
  return (
    <section className={`${styles['filters']} no-print`} aria-label={say(words.filters)}>
      <Text />
      <Narrow label={say(words.unit)} name="unit" choices={units} />
      <Narrow label={say(words.handler)} name="handler" choices={handlers} />
      <Procedure />
      <Select
        label={say(words.open)}
        value={opennessOf(asked)}
        onChange={(open) => ask({ open })}
        choices={[
          { id: 'true', text: say(words.onlyOpen) },
          { id: 'false', text: say(words.onlyClosed) },
          { id: all, text: say(common.all) },
        ]}
      />
      <div className={styles['checks']}>
        {(['overdue', 'mine'] as const).map((name) => (
          <Checkbox
            key={name}
            label={say(words[name])}
            value={asked(name) === 'true'}
            onChange={(yes) => ask({ [name]: yes ? 'true' : undefined })}
          />
        ))}
        {filterNames.some((name) => asked(name) !== undefined) && (
          <Button kind="quiet" onPress={() => ask(Object.fromEntries(filterNames.map((name) => [name, undefined])))}>
            {say(words.clear)}
          </Button>
        )}
      </div>
    </section>
  );
};
