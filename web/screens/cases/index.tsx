import { server } from '../../api/client';
import { useAsked } from '../../app/use-asked';
import { News } from '../../live/news';
import { Button } from '../../parts/button';
import { Page } from '../../parts/page';
import { Pager } from '../../parts/pager';
import { Empty, Loaded } from '../../parts/state';
import { Table } from '../../parts/table';
import { useSay } from '../../words/language';
import { columnsOf } from './columns';
import { Filters } from './filters';
import { filterNames, queryOf } from './query';
import { words } from './words';

const Nothing = () => {
  const say = useSay();
  const { asked, ask } = useAsked();
  if (filterNames.every((name) => asked(name) === undefined)) return <Empty title={say(words.none)} />;
  return (
    <Empty title={say(words.noneFound)}>
      <Button onPress={() => ask({ ...Object.fromEntries(filterNames.map((name) => [name, undefined])), open: 'all' })}>
        {say(words.clear)}
      </Button>
    </Empty>
  );
};

/** 案件: the cases I may see, the latest opened first. */
const CasesScreen = () => {
  const say = useSay();
  const { asked, ask } = useAsked();
  const query = server.useQuery('get', '/api/v1/cases', { params: { query: queryOf(asked) } });
  return (
    <Page title={say(words.title)} beside={<News />}>
      <Filters />
      <Loaded query={query}>
        {({ cases, labels, next }) => (
          <>
            <Table
              caption={say(words.title)}
              columns={columnsOf(labels)}
              rows={cases}
              keyOf={({ id }) => id}
              toneOf={({ overdue }) => (overdue > 0 ? 'fault' : undefined)}
              empty={<Nothing />}
            />
            <Pager count={cases.length} next={next} after={asked('after')} onGo={(after) => ask({ after })} />
          </>
        )}
      </Loaded>
    </Page>
  );
};

export default CasesScreen;
