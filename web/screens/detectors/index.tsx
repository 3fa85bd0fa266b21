import { useState } from 'react';
import { type Schema, server } from '../../api/client';
import { usePeople } from '../../office/use-people';
import { useAsked } from '../../app/use-asked';
import { News } from '../../live/news';
import { HitDialog } from '../../oversight/hit-dialog';
import { Button } from '../../parts/button';
import { CaseLink } from '../../parts/case-link';
import { Select } from '../../parts/field';
import { LevelMark } from '../../parts/level-mark';
import { Page } from '../../parts/page';
import { Pager } from '../../parts/pager';
import { Empty, Loaded } from '../../parts/state';
import { type Column, Table } from '../../parts/table';
import { Tabs } from '../../parts/tabs';
import { When } from '../../parts/when';
import { common } from '../../words/common';
import { type Title, useSay } from '../../words/language';
import { detectors, detectorWords, isDetector, words } from './words';

type Hit = Schema<'ModelHit'>;

const keyOf = ({ case: caseId, model, subject }: Hit): string => [caseId, model, subject].join(' ');

/** Who tells of it: the alert of a limit, the limit itself, or the warning of the model. */
const toldBy = ({ alert, linked, refusal }: Hit): Title => {
  if (alert !== undefined) return words.told;
  if (linked) return words.linked;
  return refusal === undefined ? words.warned : words.refused;
};

const titleOf = ({ model }: Hit): Title => (isDetector(model) ? detectorWords[model] : { zh: model, en: model });

const useColumns = (
  labels: Readonly<Record<string, Schema<'CaseLabel'>>>,
  onLook: (hit: Hit) => void,
): readonly Column<Hit>[] => {
  const say = useSay();
  return [
    { id: 'level', title: words.level, cell: ({ severity }) => <LevelMark level={severity} /> },
    { id: 'case', title: words.case, names: true, cell: (hit) => <CaseLink id={hit.case} label={labels[hit.case]} /> },
    { id: 'detector', title: words.detector, cell: (hit) => say(titleOf(hit)) },
    { id: 'why', title: words.why, cell: ({ why }) => say(why) },
    { id: 'how', title: words.how, minor: true, cell: (hit) => say(toldBy(hit)) },
    { id: 'since', title: words.since, minor: true, cell: ({ firstAt }) => <When at={firstAt} /> },
    {
      id: 'act',
      title: words.act,
      cell: (hit) => (
        <Button
          kind="quiet"
          aria-label={`${say(words.act)} ${labels[hit.case]?.number ?? hit.case} ${say(titleOf(hit))}`}
          onPress={() => onLook(hit)}
        >
          {say(words.act)}
        </Button>
      ),
    },
  ];
};

const List = () => {
  const say = useSay();
  const { asked, ask } = useAsked();
  const [detector, unit, after] = [asked('detector'), asked('unit'), asked('after')];
  const more = Object.fromEntries(Object.entries({ unit, after }).filter(([, value]) => value !== undefined));
  const query = server.useQuery('get', '/api/v1/detectors', {
    params: { query: { ...more, ...(isDetector(detector) ? { detector } : {}) } },
  });
  const [open, setOpen] = useState<Hit>();
  const labels = query.data?.labels ?? {};
  const columns = useColumns(labels, setOpen);
  return (
    <Loaded query={query}>
      {({ hits, next }) => (
        <>
          <Table
            caption={say(words.title)}
            columns={columns}
            rows={hits}
            keyOf={keyOf}
            toneOf={({ severity }) => (severity === 'red' ? 'fault' : undefined)}
            empty={<Empty title={say(words.empty)} />}
          />
          <Pager count={hits.length} next={next} after={after} onGo={(to) => ask({ after: to })} />
          {open && (
            <HitDialog title={titleOf(open)} hit={open} label={labels[open.case]} onClose={() => setOpen(undefined)} />
          )}
        </>
      )}
    </Loaded>
  );
};

/** Overdue, not accepted, not filed: what the three detectors find, in one list. */
export default function Detectors() {
  const say = useSay();
  const { asked, ask } = useAsked();
  const { units } = usePeople();
  const detector = asked('detector');
  return (
    <Page title={say(words.title)} actions={<Button onPress={() => window.print()}>{say(common.print)}</Button>}>
      <p className="quiet">{say(words.about)}</p>
      <div className="row no-print">
        <Select
          label={say(words.unit)}
          choices={[{ id: '', text: say(words.anyUnit) }, ...units.map(({ id, name }) => ({ id, text: say(name) }))]}
          value={asked('unit') ?? ''}
          onChange={(unit) => ask({ unit })}
        />
        <News />
      </div>
      <Tabs
        label={say(words.detector)}
        tabs={[
          { id: 'all', title: say(common.all) },
          ...detectors.map((id) => ({ id, title: say(detectorWords[id]) })),
        ]}
        chosen={isDetector(detector) ? detector : 'all'}
        onChoose={(id) => ask({ detector: id === 'all' ? undefined : id })}
      >
        <List />
      </Tabs>
    </Page>
  );
}
