import { useMemo } from 'react';
import { server } from '../../api/client';
import { useSession } from '../../app/session';
import { Button } from '../../parts/button';
import { type Choice, Select, TextField } from '../../parts/field';
import { When } from '../../parts/when';
import { type Say, useSay } from '../../words/language';
import type { Asking } from './asked';
import styles from './asking-bar.module.css';
import { spanWords, words } from './words';

/** My unit, and those below it that have anything to count. */
const useUnits = (say: Say): readonly Choice[] => {
  const { me } = useSession();
  const of = { params: { path: { indicator: 'in-time' }, query: { unit: me.unit } } };
  const { data } = server.useQuery('get', '/api/v1/indicators/{indicator}', of, { staleTime: 300_000 });
  return useMemo(() => {
    const units = new Map([
      [me.unit, me.unitName],
      ...(data?.rows ?? []).map((row) => [row.unit, row.unitName] as const),
    ]);
    return [...units].map(([id, name]) => ({ id, text: say(name) }));
  }, [data, me, say]);
};

interface Head {
  readonly asOf: string;
  readonly knownAt?: string;
}

/** Which unit, which period, and at which instants it is counted. */
export const AskingBar = ({ asking, head }: { readonly asking: Asking; readonly head: Head | undefined }) => {
  const say = useSay();
  const units = useUnits(say);
  const { unit, span, from, to, asOf, ask } = asking;
  return (
    <>
      <div className={`${styles['bar']} no-print`}>
        <Select label={say(words.unit)} choices={units} value={unit} onChange={(id) => ask({ unit: id })} />
        <Select
          label={say(words.period)}
          choices={Object.entries(spanWords).map(([id, title]) => ({ id, text: say(title) }))}
          value={span}
          onChange={(id) => ask({ span: id, from: undefined, to: undefined })}
        />
        {span === 'own' && (
          <>
            <TextField label={say(words.from)} type="date" value={from ?? ''} onChange={(day) => ask({ from: day })} />
            <TextField label={say(words.to)} type="date" value={to ?? ''} onChange={(day) => ask({ to: day })} />
          </>
        )}
      </div>
      {head && (
        <p className={`row ${styles['instants']}`}>
          <span>
            {say(words.asOf)} <When at={head.asOf} />
          </span>
          <span>
            {say(words.knownAt)} <When at={head.knownAt ?? head.asOf} />
          </span>
          <span className="no-print">
            {asOf === undefined ? (
              <Button kind="quiet" onPress={() => ask({ asOf: head.asOf, knownAt: head.knownAt ?? head.asOf })}>
                {say(words.fix)}
              </Button>
            ) : (
              <Button kind="quiet" onPress={() => ask({ asOf: undefined, knownAt: undefined })}>
                {say(words.unfix)}
              </Button>
            )}
          </span>
          {asOf !== undefined && <span className="quiet">{say(words.fixed)}</span>}
        </p>
      )}
    </>
  );
};
