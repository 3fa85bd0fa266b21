import { useState } from 'react';
import { ActResult } from '../../acts/act-result';
import { Chosen } from '../../acts/chosen';
import type { Accepted } from '../../acts/use-submit';
import { type Schema, server } from '../../api/client';
import { Button, ButtonLink } from '../../parts/button';
import { Section } from '../../parts/section';
import { Loaded } from '../../parts/state';
import { useSay } from '../../words/language';
import { BeforeAccepting } from './checklist';
import { after } from './words-after';

type Allowed = Schema<'AllowedAct'>;

/** What follows a report, in the order in which it mostly goes. */
const following = [
  'reception.register',
  'reception.accept',
  'reception.find-not-mine',
  'reception.transfer',
  'case.classify',
  'case.pass',
];

/** What only says that the form is still empty. */
const fillable = ['no-such-category'];

/** Steps of another agency, or long done, are not worth a sentence. */
const silent = ['out-of-order', 'wrong-agency', 'wrong-role', 'unknown-person'];

const whyOf = ({ options }: Allowed) => options[0]?.reason;
const isOpen = (act: Allowed): boolean => act.allowed || fillable.includes(whyOf(act)?.code ?? '');

const NotNow = ({ acts }: { readonly acts: readonly Allowed[] }) => {
  const say = useSay();
  return (
    <div>
      <h3>{say(after.notNow)}</h3>
      <ul>
        {acts.map((act) => {
          const why = whyOf(act);
          return (
            <li key={act.type}>
              {say(act.title)}
              {say({ zh: '：', en: ': ' })}
              {why && say(why.title)} <span className="quiet">{why && say(why.remedy)}</span>
            </li>
          );
        })}
      </ul>
    </div>
  );
};

const Steps = ({ caseId, acts }: { readonly caseId: string; readonly acts: readonly Allowed[] }) => {
  const say = useSay();
  const [chosen, setChosen] = useState<Allowed>();
  const [done, setDone] = useState<Accepted>();
  const offered = following.flatMap((type) => acts.find((act) => act.type === type) ?? []);
  const open = offered.filter(isOpen);
  const closed = offered.filter((act) => !isOpen(act) && !silent.includes(whyOf(act)?.code ?? ''));
  const assign = acts.find(({ type, allowed }) => type === 'case.assign' && allowed);
  return (
    <>
      {done && <ActResult of={done} />}
      {open.length === 0 && !assign && <p className="quiet">{say(after.nothingNext)}</p>}
      <div className="row">
        {open.map((act, index) => (
          <Button key={act.type} kind={index === 0 ? 'primary' : 'normal'} onPress={() => setChosen(act)}>
            {say(act.title)}
          </Button>
        ))}
        {assign && <ButtonLink href={`/assignment/${encodeURIComponent(caseId)}`}>{say(assign.title)}</ButtonLink>}
      </div>
      {closed.length > 0 && <NotNow acts={closed} />}
      <p className="quiet">{say(after.whoElse)}</p>
      {chosen && (
        <Chosen
          caseId={caseId}
          choice={{ act: chosen, as: 'act' }}
          acts={acts}
          onClose={() => setChosen(undefined)}
          onDone={(accepted) => {
            setChosen(undefined);
            setDone(accepted);
          }}
        />
      )}
    </>
  );
};

/** What may be done about the report now, and in words why not the rest. */
export const NextSteps = ({ caseId }: { readonly caseId: string }) => {
  const say = useSay();
  const query = server.useQuery('get', '/api/v1/cases/{caseId}/acts', { params: { path: { caseId } } });
  return (
    <Loaded query={query}>
      {({ acts }) => (
        <>
          <BeforeAccepting
            caseId={caseId}
            mayTick={acts.some(({ type, allowed }) => type === 'checklist.tick' && allowed)}
          />
          <Section title={say(after.next)}>
            <Steps caseId={caseId} acts={acts} />
          </Section>
        </>
      )}
    </Loaded>
  );
};
