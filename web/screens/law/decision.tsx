import { useState } from 'react';
import { Form } from 'react-aria-components';
import { server } from '../../api/client';
import { useSession } from '../../app/session';
import { usePeople } from '../../office/use-people';
import { Button } from '../../parts/button';
import { Dialog } from '../../parts/dialog';
import { Facts } from '../../parts/facts';
import { TextField } from '../../parts/field';
import { Note } from '../../parts/note';
import { ProblemNote } from '../../parts/problem-note';
import { Section } from '../../parts/section';
import { When } from '../../parts/when';
import { common } from '../../words/common';
import { useSay } from '../../words/language';
import type { RollOut } from './described';
import { rollOutWords as words } from './roll-out-words';

interface Shown {
  readonly of: RollOut;
  readonly onDecided: () => void;
}

/** Whoever proposed is told why another must decide, and who could. */
const NotMine = () => {
  const say = useSay();
  const { me } = useSession();
  const { users } = usePeople();
  const others = users.filter(({ id, roles }) => id !== me.id && roles.includes('administrator'));
  const names = [...new Set(others.map(({ name, unitName }) => say(words.inUnit(name, unitName))))].join(
    say(words.and),
  );
  return (
    <Note kind="info" title={say(words.ownTitle)}>
      <p>{say(words.ownWhy)}</p>
      <p>{say(names === '' ? words.noOthers : words.others(names))}</p>
    </Note>
  );
};

const DecideForm = ({ of: { id, preview }, approved, onDecided }: Shown & { readonly approved: boolean }) => {
  const say = useSay();
  const [documentNo, setDocumentNo] = useState('');
  const [reasons, setReasons] = useState('');
  const { mutate, isPending, error } = server.useMutation('post', '/api/v1/law/roll-outs/{rollOut}/decision', {
    onSuccess: onDecided,
  });
  return (
    <Form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        mutate({ params: { path: { rollOut: id } }, body: { approved, documentNo, reasons } });
      }}
    >
      <p>
        {say(
          approved ? words.approveConsequence(preview?.cases ?? 0, preview?.casesMoved ?? 0) : words.rejectConsequence,
        )}
      </p>
      <TextField label={say(words.document)} value={documentNo} onChange={setDocumentNo} isRequired />
      <TextField label={say(words.reasons)} value={reasons} onChange={setReasons} rows={2} isRequired />
      {error && <ProblemNote problem={error} />}
      <div className="row">
        <Button kind={approved ? 'primary' : 'danger'} type="submit" isPending={isPending}>
          {say(common.confirm)}
        </Button>
      </div>
    </Form>
  );
};

const Deciding = (shown: Shown) => {
  const say = useSay();
  const [asking, setAsking] = useState<'approve' | 'reject'>();
  return (
    <div className="row">
      <Button kind="primary" onPress={() => setAsking('approve')}>
        {say(words.approve)}
      </Button>
      <Button onPress={() => setAsking('reject')}>{say(words.reject)}</Button>
      <Dialog
        title={say(words[asking ?? 'approve'])}
        isOpen={asking !== undefined}
        onClose={() => setAsking(undefined)}
      >
        <DecideForm {...shown} approved={asking === 'approve'} />
      </Dialog>
    </div>
  );
};

const Decided = ({
  of: { approved, by, at, documentNo, reasons },
}: {
  readonly of: NonNullable<RollOut['decision']>;
}) => {
  const say = useSay();
  const { personName, unitName } = usePeople();
  return (
    <Facts
      of={[
        [say(words.decision), say(approved ? words.approved : words.rejected)],
        [say(words.decidedBy), `${say(personName(by.person))} · ${say(unitName(by.unit))}`],
        [say(words.decidedAt), <When key="at" at={at} />],
        [say(words.document), documentNo],
        [say(words.reasons), reasons],
      ]}
    />
  );
};

/** Who decides a roll-out, or who did. */
export const Decision = (shown: Shown) => {
  const say = useSay();
  const { me } = useSession();
  const { state, decision, proposedBy } = shown.of;
  const mine = proposedBy.person === me.id;
  if (!decision && state !== 'proposed' && !mine) return null;
  return (
    <Section title={say(words.decision)}>
      {decision && <Decided of={decision} />}
      {!decision && mine && <NotMine />}
      {!decision && !mine && <Deciding {...shown} />}
    </Section>
  );
};
