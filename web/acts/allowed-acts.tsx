import { useState } from 'react';
import { server } from '../api/client';
import { useSession } from '../app/session';
import { Button } from '../parts/button';
import { Empty, Loaded } from '../parts/state';
import { useSay } from '../words/language';
import { ActList } from './act-list';
import { ActResult } from './act-result';
import styles from './allowed.module.css';
import { Chosen, type Choice } from './chosen';
import { type AllowedAct, likeliest, sorted } from './groups';
import { NotNow } from './not-now';
import { useSimulation } from './simulate';
import type { Accepted } from './use-submit';
import { words } from './words';

const nobodyActs = { acts: [] };

/** Acts by the first limit that they meet: what is most pressing stands first. */
const useNext = (caseId: string): readonly string[] => {
  const { me } = useSession();
  const { data } = useSimulation(caseId, nobodyActs);
  return (data?.nextSteps ?? []).filter(({ by, meets }) => by === me.agency && meets.length > 0).map(({ act }) => act);
};

interface Shown {
  readonly caseId: string;
  readonly acts: readonly AllowedAct[];
}

const Acts = ({ caseId, acts }: Shown) => {
  const say = useSay();
  const [choice, setChoice] = useState<Choice>();
  const [done, setDone] = useState<Accepted>();
  const [all, setAll] = useState(false);
  const { mine, notNow, ofOthers } = sorted(acts);
  const first = likeliest(mine, useNext(caseId));
  const choose = (next: Choice): void => {
    setDone(undefined);
    setChoice(next);
  };
  return (
    <div className="stack">
      {done && <ActResult of={done} />}
      {mine.length === 0 ? (
        <Empty title={say(words.nothingAllowed)} />
      ) : (
        <div className={styles['first']} role="group" aria-label={say(words.mayDo)}>
          {first.map((act, index) => (
            <Button key={act.type} kind={index === 0 ? 'primary' : 'normal'} onPress={() => choose({ act, as: 'act' })}>
              {say(act.title)}
            </Button>
          ))}
          <Button aria-expanded={all} onPress={() => setAll(!all)}>
            {say(words.allActs)} <span aria-hidden="true">{all ? '▴' : '▾'}</span>
          </Button>
        </div>
      )}
      {all && <ActList acts={mine} onChoose={choose} />}
      <NotNow title={words.notNow(notNow.length)} acts={notNow} onChoose={choose} />
      <NotNow title={words.ofOthers(ofOthers.length)} acts={ofOthers} onChoose={choose} />
      {choice && (
        <Chosen
          caseId={caseId}
          choice={choice}
          acts={acts}
          onClose={() => setChoice(undefined)}
          onDone={(accepted) => {
            setChoice(undefined);
            setDone(accepted);
          }}
        />
      )}
    </div>
  );
};

/** What I may do in a case now, and why not the rest. */
export const AllowedActs = ({ caseId }: { readonly caseId: string }) => {
  const query = server.useQuery('get', '/api/v1/cases/{caseId}/acts', { params: { path: { caseId } } });
  return <Loaded query={query}>{({ acts }) => <Acts caseId={caseId} acts={acts} />}</Loaded>;
};
