import { server } from '../../api/client';
import { usePeople } from '../../office/use-people';
import { Button, ButtonLink } from '../../parts/button';
import { Note } from '../../parts/note';
import { Page } from '../../parts/page';
import { Loaded } from '../../parts/state';
import { common } from '../../words/common';
import { useSay } from '../../words/language';
import { Clocks } from './clocks';
import { NextSteps } from './next-steps';
import { Receipt } from './receipt';
import { receiptOf } from './receipt-of';
import { after } from './words-after';

/** What follows once a report has become a case: the clocks that run, what is to be decided, the receipt. */
export const TakenIn = ({ caseId }: { readonly caseId: string }) => {
  const say = useSay();
  const { personName, unitName } = usePeople();
  const path = { caseId };
  const found = server.useQuery('get', '/api/v1/cases/{caseId}', { params: { path } });
  const timeline = server.useQuery('get', '/api/v1/cases/{caseId}/timeline', {
    params: { path, query: { limit: 20 } },
  });
  const receipt = receiptOf(timeline.data?.entries ?? []);
  return (
    <Page
      title={say(receipt.number === undefined ? after.titlePlain : after.title(receipt.number))}
      actions={
        <>
          <Button onPress={() => window.print()}>{say(after.print)}</Button>
          <ButtonLink href={`/cases/${encodeURIComponent(caseId)}`}>{say(after.openCase)}</ButtonLink>
          <ButtonLink kind="primary" href="/intake">
            {say(after.another)}
          </ButtonLink>
        </>
      }
    >
      <Loaded query={found}>
        {(data) => (
          <>
            <div className="stack no-print">
              {receipt.registeredAt === undefined ? (
                <Note kind="warning" title={say(after.notRegistered)} />
              ) : (
                <Note kind="good" title={say(after.registered)} />
              )}
              <Clocks clocks={data.clocks} />
              <NextSteps caseId={caseId} />
            </div>
            {timeline.data && (
              <Receipt
                receipt={receipt}
                caseId={caseId}
                unit={say(unitName(receipt.unit ?? ''))}
                receiver={say(personName(receipt.receiver ?? ''))}
                clocks={data.clocks}
              />
            )}
          </>
        )}
      </Loaded>
      {timeline.error && <Note kind="fault" title={say(common.again)} />}
    </Page>
  );
};
