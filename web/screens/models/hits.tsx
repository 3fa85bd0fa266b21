import { useState } from 'react';
import { type Schema, server } from '../../api/client';
import { useAsked } from '../../app/use-asked';
import { HitDialog } from '../../oversight/hit-dialog';
import { Button } from '../../parts/button';
import { CaseLink } from '../../parts/case-link';
import { RadioGroup } from '../../parts/field';
import { LevelMark } from '../../parts/level-mark';
import { Pager } from '../../parts/pager';
import { Section } from '../../parts/section';
import { Empty, Loaded } from '../../parts/state';
import { type Column, Table } from '../../parts/table';
import { When } from '../../parts/when';
import { type Title, useSay } from '../../words/language';
import { words } from './words';

type Hit = Schema<'ModelHit'>;

const useColumns = (
  labels: Readonly<Record<string, Schema<'CaseLabel'>>>,
  onLook: (hit: Hit) => void,
): readonly Column<Hit>[] => {
  const say = useSay();
  return [
    { id: 'level', title: words.severity, cell: ({ severity }) => <LevelMark level={severity} /> },
    { id: 'case', title: words.case, names: true, cell: (hit) => <CaseLink id={hit.case} label={labels[hit.case]} /> },
    { id: 'why', title: words.why, cell: ({ why }) => say(why) },
    { id: 'first', title: words.first, minor: true, cell: ({ firstAt }) => <When at={firstAt} /> },
    {
      id: 'cleared',
      title: words.cleared,
      minor: true,
      cell: ({ clearedAt }) => (clearedAt === undefined ? '–' : <When at={clearedAt} />),
    },
    {
      id: 'show',
      title: words.show,
      cell: (hit) => (
        <Button
          kind="quiet"
          aria-label={`${say(words.show)} ${labels[hit.case]?.number ?? hit.case}`}
          onPress={() => onLook(hit)}
        >
          {say(words.show)}
        </Button>
      ),
    },
  ];
};

/** What a model has hit: what holds, or what holds no longer. */
export const Hits = ({ model, title }: { readonly model: string; readonly title: Title }) => {
  const say = useSay();
  const { asked, ask } = useAsked();
  const [open, setOpen] = useState<Hit>();
  const after = asked('after');
  const holding = asked('hits') === 'cleared' ? 'false' : 'true';
  const query = server.useQuery('get', '/api/v1/models/{model}/hits', {
    params: { path: { model }, query: { open: holding, ...(after === undefined ? {} : { after }) } },
  });
  const labels = query.data?.labels ?? {};
  const columns = useColumns(labels, setOpen);
  return (
    <Section
      title={say(words.hits)}
      beside={
        <RadioGroup
          label={say(words.state)}
          value={holding}
          onChange={(id) => ask({ hits: id === 'false' ? 'cleared' : undefined })}
          choices={[
            { id: 'true', text: say(words.openHits) },
            { id: 'false', text: say(words.clearedHits) },
          ]}
        />
      }
    >
      <Loaded query={query}>
        {({ hits, next }) => (
          <>
            <Table
              caption={`${say(words.hits)} ${say(title)}`}
              columns={columns}
              rows={hits}
              keyOf={(hit) => `${hit.case} ${hit.subject ?? ''} ${hit.version} ${hit.firstAt}`}
              empty={<Empty title={say(words.noHits)} />}
            />
            <Pager count={hits.length} next={next} after={after} onGo={(to) => ask({ after: to })} />
          </>
        )}
      </Loaded>
      {open && <HitDialog title={title} hit={open} label={labels[open.case]} onClose={() => setOpen(undefined)} />}
    </Section>
  );
};
