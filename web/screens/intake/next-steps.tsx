import { useState } from 'react';
import { type Schema, server } from '../../api/client';
import { Button, ButtonLink } from '../../parts/button';
import { Section } from '../../parts/section';
import { Loaded } from '../../parts/state';
import { useSay } from '../../words/language';
import { StepDialog } from './step-dialog';
import { type Step, steps } from './steps';
import { after } from './words-after';

type Allowed = Schema<'AllowedAct'>;

/** What only says that the form is still empty. */
const fillable = ['no-such-category'];

const isOpen = ({ allowed, options }: Allowed): boolean =>
  allowed || fillable.includes(options[0]?.reason?.code ?? '');

/** Steps of another agency, or long done, are not worth a sentence. */
const silent = ['out-of-order', 'wrong-agency', 'wrong-role', 'unknown-person'];

interface Offered {
  readonly step: Step;
  readonly act: Allowed;
}

const Steps = ({ caseId, acts }: { readonly caseId: string; readonly acts: readonly Allowed[] }) => {
  const say = useSay();
  const [chosen, setChosen] = useState<Offered>();
  const offered = steps.flatMap((step): Offered[] => {
    const act = acts.find(({ type }) => type === step.act);
    return act ? [{ step, act }] : [];
  });
  const open = offered.filter(({ act }) => isOpen(act));
  const closed = offered.filter(({ act }) => !isOpen(act) && !silent.includes(act.options[0]?.reason?.code ?? ''));
  const assigns = acts.some(({ type, allowed }) => type === 'case.assign' && allowed);
  return (
    <>
      {open.length + closed.length === 0 && !assigns && <p className="quiet">{say(after.nothingNext)}</p>}
      <div className="row">
        {open.map((one, index) => (
          <Button key={one.act.type} kind={index === 0 ? 'primary' : 'normal'} onPress={() => setChosen(one)}>
            {say(one.act.title)}
          </Button>
        ))}
        {assigns && (
          <ButtonLink href={`/assignment/${encodeURIComponent(caseId)}`}>
            {say(acts.find(({ type }) => type === 'case.assign')?.title ?? after.next)}
          </ButtonLink>
        )}
      </div>
      {closed.length > 0 && (
        <div>
          <h3>{say(after.notNow)}</h3>
          <ul>
            {closed.map(({ act: { type, title, options } }) => (
              <li key={type}>
                {say(title)}：{say(options[0]?.reason?.title ?? title)}
                {options[0]?.reason && <span className="quiet"> {say(options[0].reason.remedy)}</span>}
              </li>
            ))}
          </ul>
        </div>
      )}
      <p className="quiet">{say(after.whoElse)}</p>
      {chosen && <StepDialog caseId={caseId} {...chosen} onClose={() => setChosen(undefined)} />}
    </>
  );
};

/** What may be done about the report now, and in words why not the rest. */
export const NextSteps = ({ caseId }: { readonly caseId: string }) => {
  const say = useSay();
  const query = server.useQuery('get', '/api/v1/cases/{caseId}/acts', { params: { path: { caseId } } });
  return (
    <Section title={say(after.next)}>
      <Loaded query={query}>{({ acts }) => <Steps caseId={caseId} acts={acts} />}</Loaded>
    </Section>
  );
};
