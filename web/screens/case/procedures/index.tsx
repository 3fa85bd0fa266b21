import { useMemo, useState } from 'react';
import { type Schema, server } from '../../../api/client';
import { useAsked } from '../../../app/use-asked';
import { Badge } from '../../../parts/badge';
import { Button } from '../../../parts/button';
import { Select } from '../../../parts/field';
import { Section } from '../../../parts/section';
import { Empty, Loaded } from '../../../parts/state';
import { Table } from '../../../parts/table';
import { When } from '../../../parts/when';
import { useSay } from '../../../words/language';
import { EntryLink } from '../entry-link';
import { nameIn, type OfCase } from '../shown';
import { useTimeline } from '../use-timeline';
import { Drawing } from './drawing';
import styles from './procedures.module.css';
import { type Diagram, nodeOf, type Step, stepsOf, waysOn, wentAlong } from './travelled';
import { words } from './words';

type Procedure = Schema<'Procedure'>;

const useTitleOf = (diagram: Diagram) => {
  const say = useSay();
  return (id: string): string => {
    const node = diagram.nodes.find((one) => one.id === id);
    return node ? say(node.title) : id;
  };
};

const Way = ({ of, diagram, steps }: OfCase & { readonly diagram: Diagram; readonly steps: readonly Step[] }) => {
  const say = useSay();
  const titleOf = useTitleOf(diagram);
  return (
    <Section title={say(words.way)}>
      <Table
        caption={say(words.way)}
        rows={steps}
        keyOf={({ seq, stage }) => `${seq} ${stage}`}
        columns={[
          {
            ...{ id: 'stage', title: words.stage, names: true },
            cell: (step) => (
              <>
                {titleOf(step.stage)} {step === steps.at(-1) && <Badge tone="accent">{say(words.present)}</Badge>}
                <div className={`quiet ${styles['small']}`}>{say(step.title)}</div>
              </>
            ),
          },
          { id: 'at', title: words.at, cell: ({ at }) => <When at={at} /> },
          { id: 'entry', title: words.entry, cell: ({ seq }) => <EntryLink caseId={of.id} seq={seq} /> },
        ]}
      />
    </Section>
  );
};

const On = ({ diagram, present }: { readonly diagram: Diagram; readonly present: string }) => {
  const say = useSay();
  const titleOf = useTitleOf(diagram);
  const ways = waysOn(diagram, present);
  return (
    <Section title={say(words.on)}>
      <Table
        caption={say(words.on)}
        rows={ways}
        keyOf={({ from, to, act, lapse, conditions }) =>
          `${from} ${to} ${act} ${lapse} ${conditions.map(({ en }) => en).join()}`
        }
        empty={<Empty title={say(words.ended)} />}
        columns={[
          { id: 'act', title: words.act, names: true, cell: ({ title }) => say(title) },
          { id: 'leads', title: words.leads, cell: ({ to }) => titleOf(to) },
          {
            ...{ id: 'conditions', title: words.conditions },
            cell: ({ conditions }) => conditions.map(say).join('；'),
          },
        ]}
      />
    </Section>
  );
};

/** So wide a drawing stands above its lists, not beside them. */
const wide = 620;

const Picture = ({ of, procedure, diagram }: OfCase & { readonly procedure: Procedure; readonly diagram: Diagram }) => {
  const say = useSay();
  const [fit, setFit] = useState(false);
  const { data } = useTimeline(of.id);
  const steps = useMemo(() => stepsOf(data?.entries ?? [], procedure.id, diagram), [data, procedure.id, diagram]);
  const been = useMemo(() => new Set(steps.map(({ stage }) => stage)), [steps]);
  const along = useMemo(() => wentAlong(diagram, steps), [diagram, steps]);
  const present = nodeOf(diagram, procedure.stage, steps.at(-1)?.stage);
  const isWide = diagram.width > wide;
  return (
    <>
      <p className="row">
        <span className="quiet">{say(words.legend)}</span>
        {isWide && (
          <span className="no-print">
            <Button kind="quiet" onPress={() => setFit(!fit)}>
              {say(fit ? words.full : words.fit)}
            </Button>
          </span>
        )}
      </p>
      <div className={styles[isWide ? 'below' : 'beside']}>
        <Drawing diagram={diagram} present={present} been={been} along={along} fit={fit} />
        <div className="stack">
          <Way of={of} diagram={diagram} steps={steps} />
          <On diagram={diagram} present={present} />
        </div>
      </div>
    </>
  );
};

const Drawn = ({ of, procedure }: OfCase & { readonly procedure: Procedure }) => {
  const { machine } = procedure;
  const query = server.useQuery('get', '/api/v1/procedures/{machine}', { params: { path: { machine } } });
  return <Loaded query={query}>{(diagram) => <Picture of={of} procedure={procedure} diagram={diagram} />}</Loaded>;
};

/** 程序图: one procedure of the case at a time, what goes on first. */
export const Procedures = ({ of }: OfCase) => {
  const say = useSay();
  const { asked, ask } = useAsked();
  const all = [...of.procedures].sort((a, b) => Number(a.done) - Number(b.done));
  const chosen = all.find(({ id }) => id === asked('procedure')) ?? all[0];
  if (!chosen) return <Empty title={say(words.none)} />;
  return (
    <>
      <div className={styles['choice']}>
        <Select
          label={say(words.choose)}
          value={chosen.id}
          onChange={(procedure) => ask({ procedure })}
          choices={all.map(({ id, title, person, stageTitle }) => ({
            id,
            text: [say(title), ...(person === undefined ? [] : [say(nameIn(of, person))]), say(stageTitle)].join(' · '),
          }))}
        />
      </div>
      <Drawn key={chosen.id} of={of} procedure={chosen} />
    </>
  );
};
