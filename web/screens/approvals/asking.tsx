import { useState } from 'react';
import { type ActBody, useActing } from '../../api/acting';
import type { Schema } from '../../api/client';
import { Button } from '../../parts/button';
import { Dialog } from '../../parts/dialog';
import { TextField } from '../../parts/field';
import { ProblemNote } from '../../parts/problem-note';
import { common } from '../../words/common';
import { useSay } from '../../words/language';
import type { Title } from '../../words/title';
import type { Offered } from './offered';
import { questions, words } from './words';

type Proposal = Schema<'Proposal'>;

interface Shown {
  readonly caseId: string;
  readonly proposal: Proposal;
  readonly offered: Offered;
  readonly title: string;
  readonly onClose: () => void;
}

interface Asked {
  readonly label: Title;
  readonly missing: Title;
  readonly hint?: Title;
  readonly lines?: true;
}

/** What each step asks to be written. */
const asks: Readonly<Record<Offered['step'], Asked | undefined>> = {
  review: { label: words.opinion, missing: words.mustOpine, lines: true },
  approve: { label: words.documentNo, missing: words.mustNumber, hint: words.documentHint },
  return: { label: words.reasons, missing: words.mustSay, lines: true },
  withdraw: { label: words.reasons, missing: words.mustSay, lines: true },
  carry: undefined,
};

/** As it was approved, to the letter. */
const carrying = ({ id, act, persons, fields }: Proposal): ActBody => ({
  type: act,
  ...(persons.length > 0 ? { persons } : {}),
  ...(Object.keys(fields).length > 0 ? { fields } : {}),
  approval: id,
});

const bodyOf = ({ step, act }: Offered, proposal: Proposal, text: string): ActBody => {
  const about = { proposal: proposal.id };
  switch (step) {
    case 'carry':
      return carrying(proposal);
    case 'approve':
      return { type: act, fields: { ...about, documentNo: text } };
    case 'review':
      return { type: act, fields: { ...about, opinion: 'agree', reasons: text } };
    default:
      return {
        type: act,
        fields: { ...about, ...(act === 'approval.review' ? { opinion: 'return' } : {}), reasons: text },
      };
  }
};

/** Asks once for a decision, with its consequence in the sentence. */
export const Asking = ({ caseId, proposal, offered, title, onClose }: Shown) => {
  const say = useSay();
  const { send, isPending, problem } = useActing(caseId);
  const [text, setText] = useState('');
  const [isTried, setTried] = useState(false);
  const asked = asks[offered.step];
  const least = offered.step === 'approve' ? 1 : 2;
  const isMissing = asked !== undefined && text.trim().length < least;
  const submit = async () => {
    setTried(true);
    if (!isMissing && (await send(bodyOf(offered, proposal, text.trim())))) onClose();
  };
  const question = offered.step === 'carry' ? questions.carry : questions[`approval.${offered.step}`];
  return (
    <Dialog title={`${title}：${say(proposal.title)}`} isOpen onClose={onClose}>
      <p>{say(question)}</p>
      {asked && (
        <TextField
          label={say(asked.label)}
          hint={asked.hint && say(asked.hint)}
          rows={asked.lines ? 3 : undefined}
          isRequired
          value={text}
          onChange={setText}
          fault={isTried && isMissing ? say(asked.missing) : undefined}
        />
      )}
      {problem && <ProblemNote problem={problem} />}
      <div className="row">
        <Button
          kind={offered.step === 'return' ? 'danger' : 'primary'}
          isPending={isPending}
          onPress={() => void submit()}
        >
          {title}
        </Button>
        <Button onPress={onClose}>{say(common.cancel)}</Button>
      </div>
    </Dialog>
  );
};
