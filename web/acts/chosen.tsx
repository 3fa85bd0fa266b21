import { useState } from 'react';
import { Dialog } from '../parts/dialog';
import { Select } from '../parts/field';
import { useSay } from '../words/language';
import { ActDialog } from './act-dialog';
import { useActTypes } from './act-types';
import { CorrectDialog } from './correct-dialog';
import type { AllowedAct } from './groups';
import { targetsOf, toPropose } from './targets';
import type { Accepted } from './use-submit';
import { words } from './words';

/** What somebody has chosen to do: an act, or to propose one. */
export interface Choice {
  readonly act: AllowedAct;
  readonly as: 'act' | 'proposal';
}

interface Shown {
  readonly caseId: string;
  readonly choice: Choice;
  readonly acts: readonly AllowedAct[];
  readonly onClose: () => void;
  readonly onDone: (accepted: Accepted) => void;
}

/** Acts that can be proposed now, for whoever has not said which. */
const ChooseProposed = ({
  acts,
  onChoose,
  onClose,
}: Pick<Shown, 'acts' | 'onClose'> & { readonly onChoose: (act: AllowedAct) => void }) => {
  const say = useSay();
  const { byType } = useActTypes();
  const proposable = acts.filter(
    (act) => isProposable(byType.get(act.type)?.schema) && toPropose(act.type, act.options).length > 0,
  );
  return (
    <Dialog title={say(words.propose)} isOpen onClose={onClose}>
      <Select
        label={say(words.whichProposed)}
        choices={proposable.map(({ type, title }) => ({ id: type, text: say(title) }))}
        value={null}
        onChange={(id) => proposable.filter(({ type }) => type === id).forEach(onChoose)}
      />
    </Dialog>
  );
};

/** An act that can be proposed may name the proposal that it carries out. */
export const isProposable = (schema: Readonly<Record<string, unknown>> | undefined): boolean =>
  Object.hasOwn((schema?.['properties'] ?? {}) as object, 'approval');

/** The dialog of what was chosen. */
export const Chosen = ({ caseId, choice, acts, ...answers }: Shown) => {
  const { byType } = useActTypes();
  const [proposed, setProposed] = useState(choice.as === 'proposal' ? choice.act : undefined);
  const { act } = choice;
  if (act.type === 'act.correct') return <CorrectDialog caseId={caseId} correct={act} {...answers} />;
  if (!proposed && act.type === 'approval.propose') {
    return <ChooseProposed acts={acts} onChoose={setProposed} onClose={answers.onClose} />;
  }
  const of = proposed && byType.get(proposed.type);
  if (!of || !proposed) {
    return (
      <ActDialog caseId={caseId} type={act.type} title={act.title} targets={targetsOf(act.options)} {...answers} />
    );
  }
  return (
    <ActDialog
      caseId={caseId}
      type="approval.propose"
      way={{ as: 'proposal', of }}
      title={words.proposeOf(proposed.title)}
      targets={toPropose(proposed.type, proposed.options)}
      {...answers}
    />
  );
};
