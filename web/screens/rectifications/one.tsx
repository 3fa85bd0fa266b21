import { useState } from 'react';
import type { Schema } from '../../api/client';
import { usePeople } from '../../office/use-people';
import { ActsInPlace } from '../../oversight/acts-in-place';
import { DutyHistory } from '../../oversight/duty-history';
import { Until } from '../../oversight/until';
import { CaseLink } from '../../parts/case-link';
import { Dialog } from '../../parts/dialog';
import { Facts } from '../../parts/facts';
import { When } from '../../parts/when';
import { useSay } from '../../words/language';
import { StateBadge } from './state-badge';
import { stepWords, words } from './words';

type Rectification = Schema<'Rectification'>;

/** Steps of a duty as acts; to find something wanting is the other way to verify it. */
const steps = ['duty.do', 'duty.verify', 'duty.reject', 'duty.acknowledge', 'duty.plan', 'duty.excuse'] as const;

interface Shown {
  readonly one: Rectification;
  readonly label: Schema<'CaseLabel'> | undefined;
  readonly onClose: () => void;
}

/** One order: what was found, what was done about it, and the next step for whoever may take it. */
export const OneRectification = ({ one, label, onClose }: Shown) => {
  const say = useSay();
  const people = usePeople();
  const { askedBy, next, owner, unit, dueAt } = one;
  // What its last step did is still said here when the step has ended it.
  const [wasOpen] = useState(!one.done);
  return (
    <Dialog title={say(one.title)} isOpen as="side" onClose={onClose}>
      <div>
        <CaseLink id={one.case} label={label} />
      </div>
      <Facts
        of={[
          [say(words.state), <StateBadge key="state" state={one.state} />],
          [say(words.next), next && say(stepWords[next])],
          [say(words.due), dueAt === undefined ? undefined : <Until key="due" at={dueAt} />],
          [say(words.owner), owner === undefined ? undefined : say(people.personName(owner))],
          [say(words.unit), unit === undefined ? undefined : say(people.unitName(unit))],
          [
            say(words.askedBy),
            askedBy && `${say(people.personName(askedBy.person))} ${say(people.unitName(askedBy.unit))}`,
          ],
          [say(words.since), <When key="since" at={one.since} />],
        ]}
      />
      {wasOpen && <ActsInPlace caseId={one.case} wanted={steps.map((type) => ({ type, about: one.id }))} />}
      <DutyHistory caseId={one.case} duty={one.id} />
    </Dialog>
  );
};
