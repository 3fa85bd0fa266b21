import { useAsked } from '../../app/use-asked';
import { Button } from '../../parts/button';
import { Select, TextField } from '../../parts/field';
import { common } from '../../words/common';
import { useSay, type Title } from '../../words/language';
import styles from './filters.module.css';
import { directions, kinds, words } from './words';

interface OneOf {
  readonly name: string;
  readonly label: Title;
  readonly from: Readonly<Record<string, Title>>;
}

const OneFilter = ({ name, label, from }: OneOf) => {
  const say = useSay();
  const { asked, ask } = useAsked();
  return (
    <Select
      label={say(label)}
      choices={[
        { id: 'all', text: say(common.all) },
        ...Object.entries(from).map(([id, title]) => ({ id, text: say(title) })),
      ]}
      value={asked(name) ?? 'all'}
      onChange={(id) => ask({ [name]: id === 'all' ? undefined : id })}
    />
  );
};

/** What the address asks of the book. */
export const Filters = () => {
  const say = useSay();
  const { asked, ask } = useAsked();
  return (
    <div className={`${styles['filters']} no-print`} role="search">
      <OneFilter name="direction" label={words.direction} from={directions} />
      <OneFilter name="kind" label={words.kind} from={kinds} />
      <TextField label={say(words.from)} type="date" value={asked('from') ?? ''} onChange={(from) => ask({ from })} />
      <TextField label={say(words.to)} type="date" value={asked('to') ?? ''} onChange={(to) => ask({ to })} />
      <Button onPress={() => ask({ direction: undefined, kind: undefined, from: undefined, to: undefined })}>
        {say(common.reset)}
      </Button>
    </div>
  );
};
