import { useActing } from '../../api/acting';
import { type Schema, server } from '../../api/client';
import { Button } from '../../parts/button';
import { Dialog } from '../../parts/dialog';
import { Note } from '../../parts/note';
import { ProblemNote } from '../../parts/problem-note';
import { Loaded } from '../../parts/state';
import { caseTitle } from '../../words/cases';
import { common } from '../../words/common';
import { useSay } from '../../words/language';
import { words } from './words';

type Allowed = Schema<'AllowedAct'>;

interface Shown {
  readonly caseId: string;
  readonly label: Schema<'CaseLabel'> | undefined;
  readonly onClose: () => void;
}

/** Acts by which papers are received: they ask for nothing but the persons they are about. */
const receives = ({ type }: Allowed): boolean =>
  type === 'case.take' || type === 'trial.accept' || /\.receive(-back)?$/.test(type);

const Ways = ({
  caseId,
  acts,
  onClose,
}: {
  readonly caseId: string;
  readonly acts: readonly Allowed[];
  readonly onClose: () => void;
}) => {
  const say = useSay();
  const { send, isPending, problem } = useActing(caseId);
  const open = acts.filter((act) => act.allowed && receives(act));
  const why = acts.filter(receives).flatMap(({ options }) => options.flatMap(({ reason }) => reason ?? []));
  const receive = async ({ type, persons, options }: Allowed) => {
    const fields = options.find(({ allowed }) => allowed)?.fields ?? {};
    const about = persons && persons.length > 0 ? { persons } : {};
    if (await send({ type, ...about, ...(Object.keys(fields).length > 0 ? { fields } : {}) })) onClose();
  };
  return (
    <>
      {open.length === 0 && (
        <Note kind="info" title={say(words.cannotReceive)}>
          <p>
            {say(why.find(({ code }) => code !== 'out-of-order' && code !== 'wrong-agency')?.title ?? words.notYou)}
          </p>
        </Note>
      )}
      {problem && <ProblemNote problem={problem} />}
      <div className="row">
        {open.map((act) => (
          <Button key={act.type} kind="primary" isPending={isPending} onPress={() => void receive(act)}>
            {say(act.title)}
            {act.persons && act.persons.length > 0 && `（${act.persons.join('、')}）`}
          </Button>
        ))}
        <Button onPress={onClose}>{say(common.cancel)}</Button>
      </div>
    </>
  );
};

/** Asks once before a case is received, with what follows from it. */
export const ReceiveDialog = ({ caseId, label, onClose }: Shown) => {
  const say = useSay();
  const query = server.useQuery('get', '/api/v1/cases/{caseId}/acts', { params: { path: { caseId } } });
  return (
    <Dialog title={say(words.receiving)} isOpen onClose={onClose}>
      {label && <p>{say(caseTitle(label))}</p>}
      <p>{say(words.receiveConsequence)}</p>
      <Loaded query={query}>{({ acts }) => <Ways caseId={caseId} acts={acts} onClose={onClose} />}</Loaded>
    </Dialog>
  );
};
