import { usePeople } from '../../office/use-people';
import { holds, type Me, useSession } from '../../app/session';
import { Button, ButtonLink } from '../../parts/button';
import { Note } from '../../parts/note';
import { Page } from '../../parts/page';
import { ProblemNote } from '../../parts/problem-note';
import { Empty } from '../../parts/state';
import { useSay } from '../../words/language';
import { isBlank } from './draft';
import { ReportForm } from './report-form';
import { useDraft } from './use-draft';
import { useSending } from './use-sending';
import { clerksSay, words } from './words';

const takers = ['receiver', 'intake'];

/** Whoever takes reports in for this person's unit in their place; nobody where they do it themselves. */
const useClerksInstead = (me: Me): readonly { zh: string; en: string }[] => {
  const { holding } = usePeople();
  return holds(me, takers) ? [] : holding(me.unit, takers).map(({ name }) => name);
};

const Writing = ({ me, onTakenIn }: { readonly me: Me; readonly onTakenIn: (caseId: string) => void }) => {
  const say = useSay();
  const { draft, change, forget } = useDraft(me.id);
  const { send, isPending, failed } = useSending(change);
  const finish = async () => {
    const caseId = await send(draft);
    if (caseId === undefined) return;
    forget();
    onTakenIn(caseId);
  };
  return (
    <Page
      title={say(words.title)}
      beside={!isBlank(draft) && <span className="quiet">{say(words.kept)}</span>}
      actions={!isBlank(draft) && <Button onPress={forget}>{say(words.discard)}</Button>}
    >
      {failed && (
        <>
          <ProblemNote problem={failed.problem} />
          <Note kind={failed.step === 'open' ? 'info' : 'warning'} title={say(words.failedAt[failed.step])}>
            {draft.case !== undefined && (
              <ButtonLink href={`/intake?case=${encodeURIComponent(draft.case)}`} onClick={forget}>
                {say(words.goToCase)}
              </ButtonLink>
            )}
          </Note>
        </>
      )}
      <ReportForm
        draft={draft}
        change={change}
        isPending={isPending}
        problem={failed?.problem}
        onSend={() => void finish()}
      />
    </Page>
  );
};

/** The page on which a report is taken in, for whoever may. */
export const Intake = ({ onTakenIn }: { readonly onTakenIn: (caseId: string) => void }) => {
  const say = useSay();
  const { me } = useSession();
  const clerks = useClerksInstead(me);
  if (me.agency !== 'police') {
    return (
      <Page title={say(words.title)}>
        <Empty title={say(words.notPolice)}>
          <p>{say(words.notPoliceHow)}</p>
          <ButtonLink href="/register?tab=arriving">{say(words.register)}</ButtonLink>
        </Empty>
      </Page>
    );
  }
  if (clerks.length > 0) {
    return (
      <Page title={say(words.title)}>
        <Empty title={say(words.clerksHere)}>
          <p>{say(clerksSay(clerks.map(say).join('、')))}</p>
        </Empty>
      </Page>
    );
  }
  return <Writing me={me} onTakenIn={onTakenIn} />;
};
