import { useState } from 'react';
import type { Schema } from '../../api/client';
import { usePeople } from '../../office/use-people';
import { holds, useSession } from '../../app/session';
import { Button } from '../../parts/button';
import { Section } from '../../parts/section';
import { type Column, Table } from '../../parts/table';
import { When } from '../../parts/when';
import { useSay } from '../../words/language';
import { ActivateDialog, DeactivateDialog } from './decide';
import { StateBadge } from './list';
import { whyNotActivate } from './may-activate';
import { keepers, useBackTests } from './use-model';
import { words } from './words';

type Model = Schema<'Model'>;
type Doing = { readonly on: number } | 'off';

const Decision = ({ model, onDo }: { readonly model: Model; readonly onDo: (doing: Doing) => void }) => {
  const say = useSay();
  const { me } = useSession();
  const isKeeper = holds(me, keepers);
  const { data } = useBackTests(model.id, isKeeper);
  if (model.state === 'active') {
    return isKeeper ? <Button onPress={() => onDo('off')}>{say(words.deactivate)}</Button> : null;
  }
  const why = whyNotActivate({ version: model, tests: data?.backTests ?? [], me });
  if (why.length === 0) {
    return (
      <Button kind="primary" onPress={() => onDo({ on: model.version })}>
        {say(words.activate)}
      </Button>
    );
  }
  return (
    <>
      {say(words.whyNot)}：{why.map(say).join('')}
    </>
  );
};

/** The versions of a model, who proposed and who decided; each is switched on by a second person. */
export const Versions = ({ versions }: { readonly versions: readonly Model[] }) => {
  const say = useSay();
  const people = usePeople();
  const [doing, setDoing] = useState<Doing>();
  const columns: readonly Column<Model>[] = [
    { id: 'version', title: words.version, names: true, cell: ({ version }) => version },
    { id: 'state', title: words.state, cell: ({ state }) => <StateBadge state={state} /> },
    {
      id: 'by',
      title: words.proposedBy,
      cell: ({ proposedBy }) => (proposedBy === undefined ? say(words.release) : say(people.personName(proposedBy))),
    },
    {
      id: 'decided',
      title: words.decidedBy,
      cell: ({ decidedBy, decidedAt, reasons }) =>
        decidedBy === undefined ? (
          '–'
        ) : (
          <>
            {say(people.personName(decidedBy))} {decidedAt !== undefined && <When at={decidedAt} />}
            <div className="quiet">{reasons}</div>
          </>
        ),
    },
    { id: 'do', title: words.activate, cell: (model) => <Decision model={model} onDo={setDoing} /> },
  ];
  const model = versions[0]?.id ?? '';
  return (
    <Section title={say(words.versions)}>
      <Table
        caption={`${say(words.versions)} ${model}`}
        columns={columns}
        rows={versions}
        keyOf={({ version }) => String(version)}
      />
      {doing === 'off' && <DeactivateDialog model={model} onClose={() => setDoing(undefined)} />}
      {doing !== undefined && doing !== 'off' && (
        <ActivateDialog model={model} version={doing.on} onClose={() => setDoing(undefined)} />
      )}
    </Section>
  );
};
