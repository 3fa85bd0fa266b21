import { useState } from 'react';
import { type Schema, server } from '../../api/client';
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

/** What I may decide, always in reach at the end of the window; where I may not, why. */
export const DecisionBar = ({ of, proposal }: Shown) => {
  const say = useSay();
  const [chosen, setChosen] = useState<Offered>();
  const { data } = server.useQuery('get', '/api/v1/cases/{caseId}/acts', { params: { path: { caseId: of.id } } });
  if (!data) return null;
  const offered = offeredOf(data.acts, proposal);
  const reasons = whyNot(data.acts, proposal);
  return (
    <>
      {!proposal.done && reasons.length > 0 && (
        <Note kind="info" title={say(words.notYou)}>
          {reasons.map((reason) => (
            <Reason key={reason.code} of={reason} />
          ))}
        </Note>
      )}
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
