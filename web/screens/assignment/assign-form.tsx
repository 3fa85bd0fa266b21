import { useState } from 'react';
import { useLocation } from 'wouter';
import { useActing } from '../../api/acting';
import { type Schema, server } from '../../api/client';
import { usePeople } from '../../office/use-people';
import { Button } from '../../parts/button';
import { Checkbox, TextField } from '../../parts/field';
import { ProblemNote } from '../../parts/problem-note';
import { Section } from '../../parts/section';
import { Loaded } from '../../parts/state';
import { useSay } from '../../words/language';
import styles from './assign-form.module.css';
import { Candidates } from './candidates';
import { given, words } from './words';

interface Shown {
  readonly caseId: string;
  readonly handling: Schema<'Case'>['handling'][number];
}

interface Chosen {
  readonly handler?: string;
  readonly assistants: readonly string[];
  readonly reasons: string;
}

/** Who handles it, with whom, and why; said once more in the sentence above the button. */
export const AssignForm = ({ caseId, handling }: Shown) => {
  const say = useSay();
  const [, go] = useLocation();
  const { personName } = usePeople();
  const [chosen, setChosen] = useState<Chosen>({ assistants: [], reasons: '' });
  const { send, isPending, problem } = useActing(caseId);
  const query = server.useQuery('get', '/api/v1/units/{unit}/handlers', { params: { path: { unit: handling.unit } } });
  const { handler, assistants, reasons } = chosen;
  const change = (more: Partial<Chosen>) => setChosen((before) => ({ ...before, ...more }));
  const submit = async () => {
    const fields = { handler, reasons: reasons.trim(), ...(assistants.length > 0 ? { assistants } : {}) };
    if (await send({ type: 'case.assign', fields })) go('/assignment');
  };
  const toggle = (id: string, on: boolean) =>
    change({ assistants: on ? [...assistants, id] : assistants.filter((one) => one !== id) });
  return (
    <Section title={say(handling.assigned ? words.reassigning : words.assigning)}>
      <Loaded query={query}>
        {({ handlers }) => (
          <>
            <Candidates
              handlers={handlers}
              chosen={handler}
              now={handling.assigned ? handling.handler : undefined}
              onChoose={(id) => change({ handler: id, assistants: assistants.filter((one) => one !== id) })}
            />
            <div role="group" aria-label={say(words.assistants)} className={styles['assistants']}>
              <span className={styles['label']}>{say(words.assistants)}</span>
              {handlers
                .filter((one) => one.person !== handler)
                .map((one) => (
                  <Checkbox
                    key={one.person}
                    label={say(one.name)}
                    value={assistants.includes(one.person)}
                    onChange={(on) => toggle(one.person, on)}
                  />
                ))}
            </div>
          </>
        )}
      </Loaded>
      <TextField
        label={say(words.reasons)}
        hint={say(words.reasonsHint)}
        rows={2}
        isRequired
        value={reasons}
        onChange={(text) => change({ reasons: text })}
        fault={problem?.errors?.find(({ path }) => path.endsWith('reasons'))?.message}
      />
      {problem && <ProblemNote problem={problem} />}
      <p>
        <strong>{say(handler === undefined ? words.chooseFirst : given(say(personName(handler))))}</strong>{' '}
        <span className="quiet">{say(words.consequence)}</span>
      </p>
      <div className="row">
        {handler !== undefined && (
          <Button kind="primary" isPending={isPending} onPress={() => void submit()}>
            {say(handling.assigned ? words.reassigning : words.assign)}
          </Button>
        )}
      </div>
    </Section>
  );
};
