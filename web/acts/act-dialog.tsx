import { useState } from 'react';
import { type Schema, server } from '../api/client';
import { Dialog } from '../parts/dialog';
import { RadioGroup, Select } from '../parts/field';
import { Loaded } from '../parts/state';
import { useSay } from '../words/language';
import type { Title } from '../words/title';
import { type ActType, useActTypes } from './act-types';
import { ActForm } from './act-form';
import { Asking } from './asking';
import { shownType, useDoing, usePersons, type Way } from './doing';
import { type Target, targetTitle } from './targets';
import type { Values } from './request';
import type { Accepted } from './use-submit';
import { words } from './words';

type Case = Schema<'Case'>;

interface Opened {
  /** The act that is submitted. */
  readonly type: string;
  readonly way?: Way;
  readonly title: Title;
  /** What it could be about; with more than one, it is asked. */
  readonly targets: readonly Target[];
  readonly late?: boolean;
  readonly start?: Values;
  readonly onClose: () => void;
  readonly onDone: (accepted: Accepted) => void;
}

/** So many matters are all seen at once. */
const few = 5;

interface Choosing {
  readonly targets: readonly Target[];
  readonly chosen: Target | undefined;
  readonly onChoose: (target: Target | undefined) => void;
}

const ChooseTarget = ({ targets, chosen, onChoose }: Choosing) => {
  const say = useSay();
  const Group = targets.length <= few ? RadioGroup : Select;
  return (
    <Group
      label={say(words.about)}
      isRequired
      choices={targets.map((one) => ({ id: one.id, text: say(targetTitle(one)) }))}
      value={chosen?.id ?? null}
      onChange={(id) => onChoose(targets.find((one) => one.id === id))}
    />
  );
};

const act: Way = { as: 'act' };

interface Loadedly extends Opened {
  readonly of: Case;
  readonly catalogue: ActType;
}

const Opened = ({ of, catalogue, way = act, title, targets, late, start, onClose, onDone }: Loadedly) => {
  const say = useSay();
  const [target, setTarget] = useState(targets.length === 1 ? targets[0] : undefined);
  const [type] = useState(() => shownType(catalogue, way));
  const doing = useDoing({ of, type, target, start, onDone });
  const persons = usePersons(of, target?.persons ?? []);
  const above = targets.length > 1 && <ChooseTarget targets={targets} chosen={target} onChoose={setTarget} />;
  if (targets.length > 1 && !target) return <div className="stack">{above}</div>;
  return (
    <ActForm
      form={doing.form}
      act={way.as === 'act' ? type.type : way.of.type}
      caseId={of.id}
      persons={persons}
      late={late}
      onSubmit={doing.send}
      above={above}
    >
      <Asking doing={doing} of={of} title={title} confirm={say(words.confirm(title))} onClose={onClose} />
    </ActForm>
  );
};

/** Does an act in a case: asks once, with what will come of it. */
export const ActDialog = ({ caseId, ...opened }: Opened & { readonly caseId: string }) => {
  const say = useSay();
  const { byType } = useActTypes();
  const catalogue = byType.get(opened.type);
  const query = server.useQuery('get', '/api/v1/cases/{caseId}', { params: { path: { caseId } } });
  return (
    <Dialog title={say(opened.title)} isOpen onClose={opened.onClose}>
      <Loaded query={query}>{(of) => catalogue && <Opened of={of} catalogue={catalogue} {...opened} />}</Loaded>
    </Dialog>
  );
};
