import { useState } from 'react';
import { type Schema, server } from '../api/client';
import { Dialog } from '../parts/dialog';
import { Select } from '../parts/field';
import { Empty, Loaded } from '../parts/state';
import { useSay } from '../words/language';
import { whenTitle } from '../words/when';
import { ActDialog } from './act-dialog';
import { useActTypes } from './act-types';
import { type Target, targetsOf } from './targets';
import type { Values } from './request';
import type { Accepted } from './use-submit';
import { words } from './words';

type Entry = Schema<'TimelineEntry'>;
type Recorded = Schema<'RecordedAct'>;

interface Opened {
  readonly caseId: string;
  /** `act.correct` as the case allows it now. */
  readonly correct: Schema<'AllowedAct'>;
  /** The act on record; left out, it is chosen. */
  readonly record?: Recorded;
  readonly onClose: () => void;
  readonly onDone: (accepted: Accepted) => void;
}

const corrects = (entry: Entry): entry is Entry & { act: Recorded } =>
  entry.kind === 'act' && entry.act !== undefined && entry.act.type !== 'act.correct';

/** Chooses which act is to be put right, the latest first. */
const ChooseRecord = ({
  caseId,
  onChoose,
}: {
  readonly caseId: string;
  readonly onChoose: (act: Recorded) => void;
}) => {
  const say = useSay();
  const query = server.useQuery('get', '/api/v1/cases/{caseId}/timeline', { params: { path: { caseId } } });
  return (
    <Loaded query={query}>
      {({ entries }) => {
        const acts = entries.filter(corrects).reverse();
        if (acts.length === 0) return <Empty title={say(words.noneFound)} />;
        return (
          <Select
            label={say(words.whichAct)}
            choices={acts.map(({ seq, act, title, at }) => ({
              id: act.id,
              text: `${seq} · ${say(title)} · ${say(whenTitle(at))}`,
            }))}
            value={null}
            onChange={(id) => acts.filter(({ act }) => act.id === id).forEach(({ act }) => onChoose(act))}
          />
        );
      }}
    </Loaded>
  );
};

/** What is on record stands in the form: a correction says all the content anew. */
const startOf = ({ fields }: Recorded): Values =>
  Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [
      `fields.fields.${name}`,
      typeof value === 'number' ? String(value) : value,
    ]),
  );

/** Puts an act right that is on record: when it happened, whom it was about, its content, its document. */
export const CorrectDialog = ({ caseId, correct, record, onClose, onDone }: Opened) => {
  const say = useSay();
  const { byType } = useActTypes();
  const [chosen, setChosen] = useState(record);
  const of = chosen && byType.get(chosen.type);
  if (!chosen || !of) {
    return (
      <Dialog title={say(correct.title)} isOpen onClose={onClose}>
        <ChooseRecord caseId={caseId} onChoose={setChosen} />
      </Dialog>
    );
  }
  const decidedBy = targetsOf(correct.options)[0]?.decidedBy;
  const target: Target = { id: chosen.id, persons: chosen.persons, fields: { act: chosen.id }, decidedBy };
  return (
    <ActDialog
      caseId={caseId}
      type={correct.type}
      way={{ as: 'correction', of, was: chosen }}
      title={words.correctOf(of.title)}
      targets={[target]}
      start={startOf(chosen)}
      onClose={onClose}
      onDone={onDone}
    />
  );
};
