import { useLocation, useParams } from 'wouter';
import { server } from '../../api/client';
import { useSession } from '../../app/session';
import { Page } from '../../parts/page';
import { Loaded } from '../../parts/state';
import { Tabs } from '../../parts/tabs';
import { useSay } from '../../words/language';
import { Why } from './clocks/why';
import { CaseHead, CaseNumber } from './head';
import { News } from './news';
import { restless } from './restless';
import { ToDoNow } from './now';
import type { OfCase } from './shown';
import { tabs } from './tabs';
import { words } from './words';

const CasePage = ({ of, tab }: OfCase & { readonly tab: string }) => {
  const say = useSay();
  const [, go] = useLocation();
  const { me } = useSession();
  const mine = tabs.filter(({ isFor }) => isFor?.(me, of) ?? true);
  const { id, shown: Shown } = mine.find((one) => one.id === tab) ?? mine[0] ?? tabs[0];
  return (
    <Page title={of.label.number ?? of.id} beside={<CaseNumber of={of} />} lasting={<CaseHead of={of} />}>
      <News of={of} />
      <ToDoNow of={of} />
      <Tabs
        label={say(words.tabs)}
        tabs={mine.map(({ id: one, title, count }) => ({ id: one, title: say(title), count: count?.(of) }))}
        chosen={id}
        onChoose={(next) => go(`/cases/${encodeURIComponent(of.id)}/${next}`)}
      >
        <Shown of={of} />
      </Tabs>
      <Why of={of} />
    </Page>
  );
};

/** Everything about one case. */
const CaseScreen = () => {
  const { case: caseId, tab = 'overview' } = useParams<{ case: string; tab?: string }>();
  const query = server.useQuery(
    'get',
    '/api/v1/cases/{caseId}',
    { params: { path: { caseId } } },
    { refetchInterval: ({ state: { data } }) => restless(data) },
  );
  return <Loaded query={query}>{(of) => <CasePage key={of.id} of={of} tab={tab} />}</Loaded>;
};

export default CaseScreen;
