import { type SyntheticEvent, useMemo, useState } from 'react';
import { server } from '../../api/client';
import { useSession } from '../../app/session';
import { useAsked } from '../../app/use-asked';
import { usePeople } from '../../office/use-people';
import { Button } from '../../parts/button';
import { type Choice, Select, TextField } from '../../parts/field';
import { common } from '../../words/common';
import { useSay } from '../../words/language';
import { levelWords } from '../../words/levels';
import styles from './desk.module.css';
import { useScope } from './use-desk';
import { words } from './words';

const levels = ['red', 'orange', 'blue', 'normal'] as const;
const every = '';

/** The table of limits is long and seldom asked for: it comes after the rows. */
const useLimits = (): readonly Choice[] => {
  const say = useSay();
  const { data } = server.useQuery('get', '/api/v1/limits', {}, { staleTime: Infinity });
  return useMemo(
    () => (data?.limits ?? []).map(({ row, title }) => ({ id: row, text: `${row} ${say(title)}` })),
    [data, say],
  );
};

const Scope = () => {
  const say = useSay();
  const { ask } = useAsked();
  const { me } = useSession();
  const { scope } = useScope();
  const { users, units } = usePeople();
  const ofAgency = new Set(users.filter(({ agency }) => agency === me.agency).map(({ unit }) => unit));
  const choices = [
    { id: 'mine', text: say(words.mine) },
    { id: 'all', text: say(words.everything) },
    ...units.filter(({ id }) => ofAgency.has(id)).map(({ id, name }) => ({ id, text: say(name) })),
  ];
  return <Select label={say(words.scope)} choices={choices} value={scope} onChange={(of) => ask({ of })} />;
};

/** Which of the rows: nothing is looked for before somebody says so, so that words may be composed in peace. */
export const Filters = () => {
  const say = useSay();
  const { asked, ask } = useAsked();
  const [text, setText] = useState(asked('q') ?? '');
  const limits = useLimits();
  const submit = (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    ask({ q: text.trim() });
  };
  const all = { id: every, text: say(common.all) };
  return (
    <form className={`${styles['filters']} no-print`} role="search" onSubmit={submit}>
      <TextField label={say(words.find)} value={text} onChange={setText} />
      <Scope />
      <Select
        label={say(words.level)}
        choices={[all, ...levels.map((id) => ({ id, text: say(levelWords[id]) }))]}
        value={asked('level') ?? every}
        onChange={(level) => ask({ level, tab: undefined })}
      />
      <Select
        label={say(words.limit)}
        choices={[all, ...limits]}
        value={limits.some(({ id }) => id === asked('row')) ? (asked('row') ?? every) : every}
        onChange={(row) => ask({ row })}
      />
      <div className={styles['buttons']}>
        <Button type="submit" kind="primary">
          {say(common.search)}
        </Button>
        <Button
          onPress={() => {
            setText('');
            ask({ q: undefined, level: undefined, row: undefined, of: undefined });
          }}
        >
          {say(common.reset)}
        </Button>
      </div>
    </form>
  );
};
