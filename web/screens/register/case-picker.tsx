import { useState } from 'react';
import { server } from '../../api/client';
import { Button } from '../../parts/button';
import { RadioGroup, TextField } from '../../parts/field';
import { caseTitle } from '../../words/cases';
import { common } from '../../words/common';
import { useSay } from '../../words/language';
import { words } from './words';

interface Shown {
  readonly value: string | undefined;
  readonly onChange: (caseId: string) => void;
}

/** One of the open cases that I may see: looked for by what people call it. */
export const CasePicker = ({ value, onChange }: Shown) => {
  const say = useSay();
  const [typed, setTyped] = useState('');
  const [sought, setSought] = useState(value ?? '');
  const q = sought.trim() === '' ? undefined : sought.trim();
  const { data } = server.useQuery('get', '/api/v1/cases', { params: { query: { open: 'true', limit: 8, q } } });
  const cases = data?.cases ?? [];
  return (
    <>
      <div className="row">
        <TextField label={say(words.findCase)} value={typed} onChange={setTyped} />
        <Button onPress={() => setSought(typed)}>{say(common.search)}</Button>
      </div>
      {data && cases.length === 0 && <p className="quiet">{say(words.noCases)}</p>}
      {cases.length > 0 && (
        <RadioGroup
          label={say(words.chosenCase)}
          choices={cases.map(({ id }) => ({ id, text: say(caseTitle(data?.labels[id] ?? { case: id, persons: [] })) }))}
          value={value ?? ''}
          onChange={onChange}
        />
      )}
    </>
  );
};
