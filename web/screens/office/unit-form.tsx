import { useState } from 'react';
import { server } from '../../api/client';
import { Select, TextField } from '../../parts/field';
import { useSay } from '../../words/language';
import { agencyWords, levelOfUnitWords, wordOf } from '../../words/office';
import { Asking } from './asking';
import styles from './office.module.css';
import { type Office, type Unit, useReread } from './use-office';
import { words } from './words';

const agencies = ['police', 'procuratorate', 'court'] as const;
const levels = ['station', 'county', 'city', 'province', 'national'] as const;
const none = '-';

const empty = { id: '', agency: 'police', level: 'station', zh: '', en: '', superior: none, supervisor: none };
type Draft = typeof empty;

const draftOf = ({ name, superior = none, supervisor = none, ...unit }: Unit): Draft => ({
  ...{ id: unit.id, agency: unit.agency, level: unit.level, superior, supervisor },
  ...name,
});

const bodyOf = ({ zh, en, superior, supervisor, agency, level, id }: Draft, unit: Unit | undefined) => ({
  ...{ id, name: { zh, en } },
  agency: agency as Unit['agency'],
  level: level as Unit['level'],
  ...(unit?.kind && unit.parents ? { kind: unit.kind, parents: [...unit.parents] as [string, string] } : {}),
  ...(superior === none ? {} : { superior }),
  ...(supervisor === none ? {} : { supervisor }),
});

interface Fields {
  readonly draft: Draft;
  readonly change: (more: Partial<Draft>) => void;
  readonly office: Office;
  readonly known: boolean;
}

const UnitFields = ({ draft, change, office, known }: Fields) => {
  const say = useSay();
  const units = (agency: string) => [
    { id: none, text: say(words.none) },
    ...office.units
      .filter((one) => one.agency === agency && one.id !== draft.id)
      .map(({ id, name }) => ({ id, text: say(name) })),
  ];
  return (
    <div className={styles['form']}>
      <TextField
        label={say(words.id)}
        hint={say(words.idHint)}
        value={draft.id}
        onChange={(id) => change({ id })}
        isReadOnly={known}
        isRequired
      />
      <TextField label={say(words.nameZh)} value={draft.zh} onChange={(zh) => change({ zh })} isRequired />
      <TextField label={say(words.nameEn)} value={draft.en} onChange={(en) => change({ en })} isRequired />
      <Select
        label={say(words.agency)}
        choices={agencies.map((id) => ({ id, text: say(wordOf(agencyWords, id)) }))}
        value={draft.agency}
        onChange={(agency) => change({ agency, superior: none })}
      />
      <Select
        label={say(words.level)}
        choices={levels.map((id) => ({ id, text: say(wordOf(levelOfUnitWords, id)) }))}
        value={draft.level}
        onChange={(level) => change({ level })}
      />
      <Select
        label={say(words.superior)}
        choices={units(draft.agency)}
        value={draft.superior}
        onChange={(superior) => change({ superior })}
      />
      <Select
        label={say(words.supervisor)}
        choices={units('procuratorate')}
        value={draft.supervisor}
        onChange={(supervisor) => change({ supervisor })}
      />
    </div>
  );
};

/** Founds a unit, or changes the one given. */
export const UnitForm = ({ office, unit }: { readonly office: Office; readonly unit?: Unit }) => {
  const say = useSay();
  const reread = useReread();
  const [draft, setDraft] = useState<Draft>(unit ? draftOf(unit) : empty);
  const mutation = server.useMutation('post', '/api/v1/office/units', { onSuccess: reread });
  return (
    <Asking
      title={say(unit ? words.changeUnit : words.newUnit)}
      consequence={say(words.unitConsequence)}
      mutation={mutation}
      onSend={(done) => mutation.mutate({ body: bodyOf(draft, unit) }, { onSuccess: done })}
    >
      <UnitFields
        draft={draft}
        change={(more) => setDraft({ ...draft, ...more })}
        office={office}
        known={unit !== undefined}
      />
    </Asking>
  );
};
