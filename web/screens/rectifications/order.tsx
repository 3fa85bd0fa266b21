import { useState } from 'react';
import { type Schema, server } from '../../api/client';
import { ActsInPlace } from '../../oversight/acts-in-place';
import { FindCase } from '../../oversight/find-case';
import { Button } from '../../parts/button';
import { Dialog } from '../../parts/dialog';
import { caseTitle } from '../../words/cases';
import { useSay } from '../../words/language';
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
