import { useState } from 'react';
import { type Schema, server } from '../../api/client';
import { useSession } from '../../app/session';
import { Button } from '../../parts/button';
import { Note } from '../../parts/note';
import { Reason } from '../../acts/reason';
import { useSay } from '../../words/language';
import { type Offered, offeredOf, whyNot } from './offered';
import { Asking } from './asking';
import styles from './decision-bar.module.css';
import { words } from './words';

interface Shown {
  readonly of: Schema<'Case'>;
  readonly proposal: Schema<'Proposal'>;
}

const label = {
  review: words.agreeReview,
  approve: words.approve,
  return: words.return,
  withdraw: words.withdraw,
  carry: words.carryOut,
} as const;

const kindOf = {
  review: 'primary',
  approve: 'primary',
  carry: 'primary',
  return: 'danger',
  withdraw: 'normal',
} as const;

const useActs = (caseId: string) =>
  server.useQuery('get', '/api/v1/cases/{caseId}/acts', { params: { path: { caseId } } }).data?.acts;

/** Why I may not decide: three people stand for what is decided. */
export const WhyNot = ({ of, proposal }: Shown) => {
  const say = useSay();
  const { me } = useSession();
  const acts = useActs(of.id);
  const reasons = acts && !proposal.done ? whyNot(acts, proposal) : [];
  if (reasons.length > 0 && me.id === proposal.author) {
    return (
      <Note kind="info" title={say(words.own)}>
        <p>{say(words.ownHow)}</p>
      </Note>
    );
  }
  if (reasons.length === 0) return null;
  return (
    <Note kind="info" title={say(words.notYou)}>
      {reasons.map((reason) => (
        <Reason key={reason.code} of={reason} />
      ))}
    </Note>
  );
};

/** What I may decide, always in reach at the end of the window. */
export const DecisionBar = ({ of, proposal }: Shown) => {
  const say = useSay();
  const [chosen, setChosen] = useState<Offered>();
  const acts = useActs(of.id);
  if (!acts) return null;
  const offered = offeredOf(acts, proposal);
  return (
    <>
      <div className={`${styles['bar']} no-print`} role="region" aria-label={say(words.bar)}>
        {offered.length === 0 && <span className="quiet">{say(proposal.done ? words.over : words.onlyLook)}</span>}
        {offered.some(({ step }) => step === 'carry') && <strong>{say(words.mayCarry)}</strong>}
        {offered.map((one) => (
          <Button key={one.step} kind={kindOf[one.step]} onPress={() => setChosen(one)}>
            {say(label[one.step])}
          </Button>
        ))}
      </div>
      {chosen && (
        <Asking
          caseId={of.id}
          proposal={proposal}
          offered={chosen}
          title={say(label[chosen.step])}
          onClose={() => setChosen(undefined)}
        />
      )}
    </>
  );
};
