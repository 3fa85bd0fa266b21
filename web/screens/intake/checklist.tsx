import { useState } from 'react';
import { useActing } from '../../api/acting';
import { type Schema, server } from '../../api/client';
import { Button } from '../../parts/button';
import { Checkbox } from '../../parts/field';
import { ProblemNote } from '../../parts/problem-note';
import { Section } from '../../parts/section';
import { useSay } from '../../words/language';
import { after } from './words-after';

type Gate = Schema<'CaseChecklist'>['gates'][number];

const gateOf = 'reception.accept';

const Ticking = ({ caseId, gate }: { readonly caseId: string; readonly gate: Gate }) => {
  const say = useSay();
  const { send, isPending, problem } = useActing(caseId);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const open = gate.items.filter(({ missing }) => missing);
  const turn = (id: string, on: boolean) =>
    setChosen((before) => (on ? [...before, id] : before.filter((one) => one !== id)));
  return (
    <Section title={say(after.checklist)}>
      <p className="quiet">{say(after.checklistWhy)}</p>
      <div className="stack" role="group" aria-label={say(after.checklist)}>
        {open.map(({ id, title }) => (
          <Checkbox key={id} label={say(title)} value={chosen.includes(id)} onChange={(on) => turn(id, on)} />
        ))}
      </div>
      {problem && <ProblemNote problem={problem} />}
      <div className="row">
        <Button
          isPending={isPending}
          onPress={() => {
            if (chosen.length > 0) void send({ type: 'checklist.tick', fields: { gate: gateOf, items: chosen } });
          }}
        >
          {say(after.tick)}
        </Button>
      </div>
    </Section>
  );
};

interface Shown {
  readonly caseId: string;
  readonly mayTick: boolean;
}

/** What is still to be seen to before the report may be accepted; nothing where the unit works by no checklist. */
export const BeforeAccepting = ({ caseId, mayTick }: Shown) => {
  const { data } = server.useQuery(
    'get',
    '/api/v1/cases/{caseId}/checklists',
    { params: { path: { caseId } } },
    { enabled: mayTick },
  );
  const gate = data?.checklists
    .flatMap(({ gates }) => gates)
    .find((one) => one.gate === gateOf && one.items.some(({ missing }) => missing));
  return gate && mayTick ? <Ticking caseId={caseId} gate={gate} /> : null;
};
