import { type SyntheticEvent, useMemo, useState } from 'react';
import { type Schema, server } from '../../api/client';
import { Button } from '../../parts/button';
import { TextField } from '../../parts/field';
import { Section } from '../../parts/section';
import { Loaded } from '../../parts/state';
import { When } from '../../parts/when';
import { useSay } from '../../words/language';
import { useActTitles, useActTypes } from '../act-types';
import type { Request } from '../form-of';
import { useSimulation } from '../simulate';
import { instantWritten } from '../../words/written';
import { Adder } from './adder';
import { Outcome } from './outcome';
import { supposables } from './supposable';
import { words } from './words';

interface Asked {
  readonly acts: readonly Request[];
  readonly until?: string;
}

interface SupposedActs {
  readonly acts: readonly Request[];
  readonly onRemove: (act: Request) => void;
}

const Supposed = ({ acts, onRemove }: SupposedActs) => {
  const say = useSay();
  const titles = useActTitles();
  if (acts.length === 0) return <p className="quiet">{say(words.nothing)}</p>;
  return (
    <ol aria-label={say(words.supposed)}>
      {acts.map((act, index) => {
        const title = titles[act.type] ?? { zh: act.type, en: act.type };
        return (
          <li key={index}>
            <When at={String(act['occurredAt'])} /> {say(title)} {act.persons?.join(' ')}{' '}
            <Button kind="quiet" aria-label={say(words.remove(title))} onPress={() => onRemove(act)}>
              ✕
            </Button>
          </li>
        );
      })}
    </ol>
  );
};

const Supposing = ({ of }: { readonly of: Schema<'Case'> }) => {
  const say = useSay();
  const { byType } = useActTypes();
  const [acts, setActs] = useState<readonly Request[]>([]);
  const [until, setUntil] = useState('');
  const [asked, setAsked] = useState<Asked>({ acts: [] });
  const end = instantWritten(`${until} 24:00`);
  const simulation = useSimulation(of.id, asked);
  const steps = simulation.data?.nextSteps;
  const choices = useMemo(() => {
    const suspects = of.persons.filter(({ standing }) => standing === 'suspect').map(({ label }) => label);
    return supposables(steps ?? [], [...byType.values()], suspects);
  }, [steps, byType, of.persons]);
  const isWrong = until.trim() !== '' && end === undefined;
  const run = (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (!isWrong) setAsked({ acts, ...(end === undefined ? {} : { until: end }) });
  };
  return (
    <div className="stack">
      <Section title={say(words.title)}>
        <p className="quiet">{say(words.about)}</p>
        <Adder of={of} choices={choices} onAdd={(act) => setActs([...acts, act])} />
        <Supposed acts={acts} onRemove={(gone) => setActs(acts.filter((one) => one !== gone))} />
        <form className="stack" onSubmit={run} noValidate>
          <TextField
            label={say(words.until)}
            hint={say(words.untilHint)}
            value={until}
            onChange={setUntil}
            autoComplete="off"
            fault={isWrong ? say({ zh: '请写成 2026-3-16', en: 'Write it as 2026-3-16' }) : undefined}
          />
          <div>
            <Button type="submit" kind="primary" isPending={simulation.isFetching}>
              {say(words.run)}
            </Button>
          </div>
        </form>
      </Section>
      <Loaded query={simulation}>{(data) => <Outcome of={of} simulation={data} />}</Loaded>
    </div>
  );
};

/** What if these acts were done, or nobody did anything: the dates that would come of it. Nothing is recorded. */
export const WhatIf = ({ caseId }: { readonly caseId: string }) => {
  const query = server.useQuery('get', '/api/v1/cases/{caseId}', { params: { path: { caseId } } });
  return <Loaded query={query}>{(of) => <Supposing of={of} />}</Loaded>;
};
