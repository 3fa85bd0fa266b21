import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ActDialog } from '../acts/act-dialog';
import type { Values } from '../acts/request';
import { type Target, targetsOf } from '../acts/targets';
import { type Schema, server } from '../api/client';
import { Button } from '../parts/button';
import { Note } from '../parts/note';
import { Loaded } from '../parts/state';
import { useSay } from '../words/language';
import { words } from './words';

type AllowedAct = Schema<'AllowedAct'>;

/** An act that may be called for here; `about`: only where it is about this very thing, named by its id or the act that made it. */
export interface Wanted {
  readonly type: string;
  readonly about?: string;
  readonly start?: Values;
}

interface Offered extends Wanted {
  readonly act: AllowedAct;
  readonly targets: readonly Target[];
}

const isAbout = ({ fields }: Pick<Target, 'fields'>, about?: string): boolean =>
  about === undefined || Object.values(fields).some((value) => value.endsWith(about));

const offeredIn = (acts: readonly AllowedAct[], wanted: readonly Wanted[]): readonly Offered[] =>
  wanted.flatMap((one) => {
    const act = acts.find(({ type }) => type === one.type);
    if (!act) return [];
    return [{ ...one, act, targets: targetsOf(act.options).filter((target) => isAbout(target, one.about)) }];
  });

/** Why an act is not mine to do now, said once each. */
const Reasons = ({ acts }: { readonly acts: readonly Offered[] }) => {
  const say = useSay();
  const said = acts.flatMap(({ act, about }) =>
    act.options
      .filter((option) => isAbout(option, about))
      .flatMap(({ reason }) => (reason ? [{ act: act.title, reason }] : [])),
  );
  if (said.length === 0) return <p className="quiet">{say(words.nothing)}</p>;
  return (
    <Note kind="info" title={say(words.notMine)}>
      <ul>
        {said.map(({ act, reason }) => (
          <li key={`${act.zh} ${reason.code}`}>
            {say(act)}：{say(reason.title)} <span className="quiet">{say(reason.remedy)}</span>
          </li>
        ))}
      </ul>
    </Note>
  );
};

interface Shown {
  readonly caseId: string;
  readonly wanted: readonly Wanted[];
  readonly onDone?: (type: string) => void;
}

const Offers = ({ acts, caseId, wanted, onDone }: Shown & { readonly acts: readonly AllowedAct[] }) => {
  const say = useSay();
  const queries = useQueryClient();
  const [chosen, setChosen] = useState<Offered>();
  const [done, setDone] = useState(false);
  const offered = offeredIn(acts, wanted);
  const mine = offered.filter(({ targets }) => targets.length > 0);
  return (
    <>
      {done && <Note kind="good" title={say(words.done)} />}
      <div className="row no-print">
        {mine.map((one, index) => (
          <Button key={one.type} kind={index === 0 ? 'primary' : 'normal'} onPress={() => setChosen(one)}>
            {say(one.act.title)}
          </Button>
        ))}
      </div>
      {mine.length === 0 && !done && <Reasons acts={offered} />}
      {chosen && (
        <ActDialog
          caseId={caseId}
          type={chosen.type}
          title={chosen.act.title}
          targets={chosen.targets}
          start={chosen.start ?? {}}
          onClose={() => setChosen(undefined)}
          onDone={() => {
            setChosen(undefined);
            setDone(true);
            void queries.invalidateQueries();
            onDone?.(chosen.type);
          }}
        />
      )}
    </>
  );
};

/** Acts on a case done where one stands: offered to whoever may, and the reason to whoever may not. */
export const ActsInPlace = (shown: Shown) => {
  const query = server.useQuery('get', '/api/v1/cases/{caseId}/acts', { params: { path: { caseId: shown.caseId } } });
  return <Loaded query={query}>{({ acts }) => <Offers {...shown} acts={acts} />}</Loaded>;
};
