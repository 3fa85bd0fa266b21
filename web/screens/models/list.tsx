import { useQueries } from '@tanstack/react-query';
import { Link } from 'wouter';
import { type Schema, server } from '../../api/client';
import { useAsked } from '../../app/use-asked';
import { holds, useSession } from '../../app/session';
import { Badge } from '../../parts/badge';
import { Button, ButtonLink } from '../../parts/button';
import { LevelMark } from '../../parts/level-mark';
import { Page } from '../../parts/page';
import { Loaded } from '../../parts/state';
import { type Column, Table } from '../../parts/table';
import { Tabs } from '../../parts/tabs';
import { common } from '../../words/common';
import { useSay } from '../../words/language';
import { roleWords, wordOf } from '../../words/office';
import { keepers, type ModelPage } from './use-model';
import { kindWords, stateWords, words } from './words';

type Model = Schema<'Model'>;

interface Row {
  readonly model: Model;
  readonly page?: ModelPage;
}

/** Of each model the version in force, else the latest. */
const onePerModel = (models: readonly Model[]): readonly Model[] => {
  const found = new Map<string, Model>();
  for (const one of models) {
    const before = found.get(one.id);
    if (!before || (one.state === 'active' && before.state !== 'active')) found.set(one.id, one);
  }
  return [...found.values()];
};

const tones = { proposed: 'plain', active: 'good', inactive: 'warning' } as const;

export const StateBadge = ({ state }: { readonly state: Model['state'] }) => {
  const say = useSay();
  return <Badge tone={tones[state]}>{say(stateWords[state])}</Badge>;
};

const useColumns = (): readonly Column<Row>[] => {
  const say = useSay();
  return [
    {
      id: 'model',
      title: words.model,
      names: true,
      cell: ({ model: { id, title } }) => <Link href={`/models/${id}`}>{say(title)}</Link>,
    },
    { id: 'state', title: words.state, cell: ({ model }) => <StateBadge state={model.state} /> },
    { id: 'severity', title: words.severity, cell: ({ model }) => <LevelMark level={model.severity} /> },
    { id: 'kind', title: words.kind, minor: true, cell: ({ model }) => say(kindWords[model.kind]) },
    { id: 'owner', title: words.owner, minor: true, cell: ({ model }) => say(wordOf(roleWords, model.owner)) },
    {
      id: 'thresholds',
      title: words.thresholds,
      minor: true,
      cell: ({ page }) =>
        Object.values(page?.content.params ?? {})
          .map(({ title, default: usual }) => `${say(title)} ${usual}`)
          .join('；'),
    },
    {
      id: 'hits',
      title: words.hits,
      cell: ({ page }) => (page ? say(words.hitsOf(page.hits.open, page.hits.all)) : <span className="quiet">–</span>),
    },
  ];
};

/** Hits and thresholds of the models in force: what is not asked of any case has hit none. */
const useRows = (models: readonly Model[]): readonly Row[] => {
  const active = models.filter(({ state }) => state !== 'proposed');
  const pages = useQueries({
    queries: active.map(({ id }) =>
      server.queryOptions('get', '/api/v1/models/{model}', { params: { path: { model: id } } }),
    ),
  });
  return models.map((model) => {
    const page = pages[active.indexOf(model)]?.data;
    return page ? { model, page } : { model };
  });
};

const states = ['active', 'proposed', 'inactive'] as const;

const Models = ({ all }: { readonly all: readonly Model[] }) => {
  const say = useSay();
  const { asked, ask } = useAsked();
  const columns = useColumns();
  const rows = useRows(onePerModel(all));
  const state = asked('state') ?? 'all';
  return (
    <Tabs
      label={say(words.state)}
      tabs={[
        { id: 'all', title: say(common.all), count: rows.length },
        ...states.map((id) => ({
          id,
          title: say(stateWords[id]),
          count: rows.filter(({ model }) => model.state === id).length,
        })),
      ]}
      chosen={state}
      onChoose={(id) => ask({ state: id === 'all' ? undefined : id })}
    >
      <Table
        caption={say(words.title)}
        columns={columns}
        rows={rows.filter(({ model }) => state === 'all' || model.state === state)}
        keyOf={({ model }) => model.id}
      />
    </Tabs>
  );
};

/** Every model, by whether it is in force. */
export const ModelList = () => {
  const say = useSay();
  const { me } = useSession();
  const query = server.useQuery('get', '/api/v1/models', {});
  return (
    <Page
      title={say(words.title)}
      actions={
        <>
          {holds(me, keepers) && (
            <ButtonLink kind="primary" href="/models?propose=new">
              {say(words.propose)}
            </ButtonLink>
          )}
          <Button onPress={() => window.print()}>{say(common.print)}</Button>
        </>
      }
    >
      <p className="quiet">{say(words.about)}</p>
      <Loaded query={query}>{({ models }) => <Models all={models} />}</Loaded>
    </Page>
  );
};
