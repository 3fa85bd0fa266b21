import { type Schema, server } from '../../api/client';
import { ButtonLink } from '../../parts/button';
import { CaseLink } from '../../parts/case-link';
import { Badge } from '../../parts/badge';
import { Page } from '../../parts/page';
import { Section } from '../../parts/section';
import { Empty, Loaded } from '../../parts/state';
import { useSay } from '../../words/language';
import { Content } from './content';
import { DecisionBar, WhyNot } from './decision-bar';
import { Effect } from './effect';
import { Steps } from './steps';
import { words } from './words';

type Case = Schema<'Case'>;

/** Where a proposal lies that was opened without its case: waiting for me, or of mine. */
const useCaseOf = (id: string, given: string | undefined): string | undefined => {
  const enabled = given === undefined;
  const inbox = server.useQuery('get', '/api/v1/inbox', { params: { query: {} } }, { enabled });
  const own = server.useQuery('get', '/api/v1/proposals', { params: { query: { limit: 200 } } }, { enabled });
  const all = [...(inbox.data?.proposals ?? []), ...(own.data?.proposals ?? [])];
  return given ?? all.find((one) => one.id === id)?.case;
};

const Found = ({ of, id }: { readonly of: Case; readonly id: string }) => {
  const say = useSay();
  const proposal = of.proposals.find((one) => one.id === id);
  if (!proposal) {
    return (
      <Empty title={say(words.unknown)}>
        <p>{say(words.unknownHow)}</p>
      </Empty>
    );
  }
  return (
    <>
      <WhyNot of={of} proposal={proposal} />
      <Section
        title={say(proposal.title)}
        beside={<Badge tone={proposal.stage === 'returned' ? 'warning' : 'accent'}>{say(proposal.stageTitle)}</Badge>}
      >
        <p>
          <CaseLink id={of.id} label={of.label} />
        </p>
        <Content of={of} proposal={proposal} />
      </Section>
      {!proposal.done && <Effect of={of} proposal={proposal} />}
      <Steps caseId={of.id} proposal={proposal} />
      <DecisionBar of={of} proposal={proposal} />
    </>
  );
};

/** One proposal: what it says, what it does to the clocks, how it went, and what I may decide. */
export const One = ({ id, caseId: given }: { readonly id: string; readonly caseId: string | undefined }) => {
  const say = useSay();
  const caseId = useCaseOf(id, given);
  const query = server.useQuery(
    'get',
    '/api/v1/cases/{caseId}',
    { params: { path: { caseId: caseId ?? '' } } },
    { enabled: caseId !== undefined },
  );
  return (
    <Page title={say(words.title)} actions={<ButtonLink href="/approvals">{say(words.back)}</ButtonLink>}>
      {caseId === undefined ? (
        <Empty title={say(words.unknown)}>
          <p>{say(words.unknownHow)}</p>
        </Empty>
      ) : (
        <Loaded query={query}>{(of) => <Found of={of} id={id} />}</Loaded>
      )}
    </Page>
  );
};
