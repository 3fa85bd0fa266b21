import { type SyntheticEvent, useState } from 'react';
import { type Schema, server } from '../../api/client';
import { ActsInPlace } from '../../oversight/acts-in-place';
import { Button } from '../../parts/button';
import { Dialog } from '../../parts/dialog';
import { TextField } from '../../parts/field';
import { Loaded } from '../../parts/state';
import { caseTitle } from '../../words/cases';
import { common } from '../../words/common';
import { useSay } from '../../words/language';
import styles from './order.module.css';
import { words } from './words';

type Label = Schema<'CaseLabel'>;

/** From mild to grave, the order to put right first. */
const instruments = [
  'rectification.order',
  'supervision.hint',
  'supervision.notice',
  'supervision.correct',
  'supervision.report',
] as const;

const Matches = ({ q, onChoose }: { readonly q: string; readonly onChoose: (label: Label) => void }) => {
  const say = useSay();
  const query = server.useQuery('get', '/api/v1/cases', { params: { query: { q, limit: 10 } } });
  return (
    <Loaded query={query}>
      {({ cases, labels }) =>
        cases.length === 0 ? (
          <p role="status">{say(words.noCase)}</p>
        ) : (
          <ul className={styles['matches']}>
            {cases.map(({ id }) => {
              const label = labels[id] ?? { case: id, persons: [] };
              return (
                <li key={id} className={styles['match']}>
                  <span>{say(caseTitle(label))}</span>
                  <Button aria-label={`${say(words.choose)} ${say(caseTitle(label))}`} onPress={() => onChoose(label)}>
                    {say(words.choose)}
                  </Button>
                </li>
              );
            })}
          </ul>
        )
      }
    </Loaded>
  );
};

const FindCase = ({ onChoose }: { readonly onChoose: (label: Label) => void }) => {
  const say = useSay();
  const [text, setText] = useState('');
  const [q, setQ] = useState('');
  const submit = (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    setQ(text.trim());
  };
  return (
    <>
      <form className="stack" onSubmit={submit}>
        <TextField label={say(words.find)} hint={say(words.findHint)} value={text} onChange={setText} autoFocus />
        <div className="row">
          <Button type="submit">{say(common.search)}</Button>
        </div>
      </form>
      {q !== '' && <Matches q={q} onChoose={onChoose} />}
    </>
  );
};

/** Orders that something be put right in a case, or issues an instrument of supervision. */
export const OrderDialog = ({ of, onClose }: { readonly of: string | undefined; readonly onClose: () => void }) => {
  const say = useSay();
  const [label, setLabel] = useState<Label | undefined>(of === undefined ? undefined : { case: of, persons: [] });
  const found = server.useQuery(
    'get',
    '/api/v1/cases/{caseId}',
    { params: { path: { caseId: label?.case ?? '' } } },
    { enabled: label !== undefined },
  );
  return (
    <Dialog title={say(words.orderTitle)} isOpen onClose={onClose}>
      {label ? (
        <>
          <div className="row">
            <strong>{say(caseTitle(found.data?.label ?? label))}</strong>
            <Button kind="quiet" onPress={() => setLabel(undefined)}>
              {say(words.another)}
            </Button>
          </div>
          <p className="quiet">{say(words.gravity)}</p>
          <ActsInPlace caseId={label.case} wanted={instruments.map((type) => ({ type }))} />
        </>
      ) : (
        <FindCase onChoose={setLabel} />
      )}
    </Dialog>
  );
};
