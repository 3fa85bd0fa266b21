import { server } from '../../api/client';
import { holds, useSession } from '../../app/session';
import { useAsked } from '../../app/use-asked';
import { Section } from '../../parts/section';
import { Loaded } from '../../parts/state';
import { useSay } from '../../words/language';
import { CaseCheck } from './case-check';
import { CaseForm } from './case-form';
import { VerifyAll } from './verify-all';
import { words } from './words';

/** Each time it is asked anew: what was verified a minute ago says nothing of now. */
const anew = { staleTime: 0, gcTime: 0, refetchOnWindowFocus: false } as const;

const OneCase = ({ caseId }: { readonly caseId: string }) => {
  const verified = server.useQuery(
    'get',
    '/api/v1/cases/{caseId}/verification',
    { params: { path: { caseId } } },
    anew,
  );
  return <Loaded query={verified}>{(data) => <CaseCheck of={data} />}</Loaded>;
};

/** 核验: whether the ledger is what it was when it was written. */
export const Verify = () => {
  const say = useSay();
  const { me } = useSession();
  const { asked, ask } = useAsked();
  const caseId = asked('case');
  return (
    <>
      <Section title={say(words.oneCase)}>
        <CaseForm
          chosen={caseId ?? ''}
          submit={say(words.run)}
          onChoose={(found) => ask({ case: found, run: String(Number(asked('run') ?? 0) + 1) })}
        />
        {caseId !== undefined && <OneCase key={`${caseId} ${asked('run') ?? ''}`} caseId={caseId} />}
      </Section>
      <Section title={say(words.whole)}>
        {holds(me, ['administrator', 'auditor']) ? <VerifyAll /> : <p>{say(words.notYours)}</p>}
      </Section>
    </>
  );
};
