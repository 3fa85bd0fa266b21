import { useEffect } from 'react';
import { server } from '../../../api/client';
import { useAsked } from '../../../app/use-asked';
import { Button } from '../../../parts/button';
import { CopyButton } from '../../../parts/copy-button';
import { Dialog } from '../../../parts/dialog';
import { Loaded } from '../../../parts/state';
import { common } from '../../../words/common';
import { useSay } from '../../../words/language';
import type { Case, OfCase } from '../shown';
import { useTimeline } from '../use-timeline';
import { asText, type Explanation, lastChangeOf } from './sum';
import { Sum } from './sum-shown';
import { whyWords } from './words';

const Explained = ({ caseId, explanation }: { readonly caseId: string; readonly explanation: Explanation }) => {
  const say = useSay();
  const { data } = useTimeline(caseId);
  const change = lastChangeOf(data?.entries ?? [], explanation.clock.id);
  return (
    <>
      <Sum caseId={caseId} explanation={explanation} change={change} />
      <div className="row no-print">
        <CopyButton text={asText(explanation, change, say)} label={whyWords.copy} />
        <Button onPress={() => window.print()}>{say(common.print)}</Button>
      </div>
    </>
  );
};

/** An explanation is kept under its clock, not its case: it is asked anew when the case has moved. */
const useExplanation = (clockId: string, { id, seq }: Case) => {
  const query = server.useQuery('get', '/api/v1/clocks/{clockId}/explanation', {
    params: { path: { clockId }, query: { case: id } },
  });
  const { refetch } = query;
  useEffect(() => {
    void refetch();
  }, [refetch, seq]);
  return query;
};

const Of = ({ of, clockId }: OfCase & { readonly clockId: string }) => {
  const query = useExplanation(clockId, of);
  return <Loaded query={query}>{(explanation) => <Explained caseId={of.id} explanation={explanation} />}</Loaded>;
};

/** 为何此时届满: beside the page, for the clock that the address names. */
export const Why = ({ of }: OfCase) => {
  const say = useSay();
  const { asked, ask } = useAsked();
  const clockId = asked('why');
  const title = of.clocks.find(({ id }) => id === clockId)?.title ?? { zh: '', en: '' };
  return (
    <Dialog
      as="side"
      title={say(whyWords.title(title))}
      isOpen={clockId !== undefined}
      onClose={() => ask({ why: undefined })}
    >
      {clockId !== undefined && <Of of={of} clockId={clockId} />}
    </Dialog>
  );
};
