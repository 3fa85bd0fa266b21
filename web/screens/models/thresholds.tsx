import { type SyntheticEvent, useState } from 'react';
import { server } from '../../api/client';
import { usePeople } from '../../office/use-people';
import { useSession } from '../../app/session';
import { Button } from '../../parts/button';
import { Select, TextField } from '../../parts/field';
import { Note } from '../../parts/note';
import { ProblemNote } from '../../parts/problem-note';
import { Section } from '../../parts/section';
import { type Column, Table } from '../../parts/table';
import { useSay } from '../../words/language';
import styles from './thresholds.module.css';
import { keepers, type ModelPage, useModelsAnew } from './use-model';
import { words } from './words';

type Params = ModelPage['content']['params'];
type Set = ModelPage['thresholds'][number];

const boundsOf = ({ least, most }: Params[string]): string => `${least}–${most}`;

const SetForm = ({ model, params }: { readonly model: string; readonly params: Params }) => {
  const say = useSay();
  const { me } = useSession();
  const { units } = usePeople();
  const anew = useModelsAnew();
  const [unit, setUnit] = useState(me.unit);
  const [values, setValues] = useState<Readonly<Record<string, string>>>({});
  const { mutate, isPending, error, isSuccess } = server.useMutation('post', '/api/v1/models/{model}/thresholds', {
    onSuccess: anew,
  });
  const submit = (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    const given = Object.keys(params).map((name) => [name, Number(values[name] ?? params[name]?.default)] as const);
    mutate({ params: { path: { model } }, body: { unit, params: Object.fromEntries(given) } });
  };
  return (
    <form className={`${styles['form']} no-print`} onSubmit={submit}>
      <Select
        label={say(words.unit)}
        choices={units.map(({ id, name }) => ({ id, text: say(name) }))}
        value={unit}
        onChange={setUnit}
      />
      {Object.entries(params).map(([name, param]) => (
        <TextField
          key={name}
          label={say(param.title)}
          hint={`${say(words.bounds)} ${boundsOf(param)}`}
          inputMode="numeric"
          pattern="[0-9]+"
          isRequired
          value={values[name] ?? String(param.default)}
          onChange={(value) => setValues({ ...values, [name]: value })}
        />
      ))}
      <Button type="submit" isPending={isPending}>
        {say(words.set)}
      </Button>
      {error && <ProblemNote problem={error} />}
      {isSuccess && <Note kind="good" title={say(words.setDone)} />}
    </form>
  );
};

const useColumns = (params: Params): readonly Column<Set>[] => {
  const say = useSay();
  const people = usePeople();
  return [
    {
      id: 'unit',
      title: words.unit,
      names: true,
      cell: ({ unit }) => (unit === '' ? say(words.default) : say(people.unitName(unit))),
    },
    ...Object.entries(params).map(([name, { title, default: usual }]): Column<Set> => ({
      id: name,
      title,
      align: 'end',
      cell: ({ params: set }) => set[name] ?? usual,
    })),
  ];
};

/** The thresholds of a model as units have set them, within its bounds. */
export const Thresholds = ({ page: { content, thresholds } }: { readonly page: ModelPage }) => {
  const say = useSay();
  const { me } = useSession();
  const { params, id } = content;
  const columns = useColumns(params);
  const sets = me.roles.some((role) => [...keepers, 'head'].includes(role));
  return (
    <Section title={say(words.thresholds)}>
      {Object.keys(params).length === 0 ? (
        <p className="quiet">{say(words.noParams)}</p>
      ) : (
        <>
          <Table
            caption={`${say(words.thresholds)} ${id}`}
            columns={columns}
            rows={[{ unit: '', params: {} }, ...thresholds]}
            keyOf={({ unit }) => unit}
          />
          {sets && <SetForm model={id} params={params} />}
        </>
      )}
    </Section>
  );
};
