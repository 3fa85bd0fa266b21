import { type Schema, server } from '../../api/client';
import { leading, useSession } from '../../app/session';
import { useAsked } from '../../app/use-asked';
import { Page } from '../../parts/page';
import { Pager } from '../../parts/pager';
import { Empty, Loaded } from '../../parts/state';
import { Tabs } from '../../parts/tabs';
import { useSay } from '../../words/language';
import { type Listed, ProposalTable } from './proposal-table';
import { empties, type ListId, lists, words } from './words';

type Labels = Readonly<Record<string, Schema<'CaseLabel'>>>;

const isList = (text: string | undefined): text is ListId => text !== undefined && Object.hasOwn(lists, text);

interface Shown {
  readonly id: ListId;
  readonly rows: readonly Listed[];
  readonly labels: Labels;
}

const Rows = ({ id, rows, labels }: Shown) => {
  const say = useSay();
  return (
    <ProposalTable caption={say(lists[id])} rows={rows} labels={labels} empty={<Empty title={say(empties[id])} />} />
  );
};

/** What I wrote or judged, page by page. */
const Past = ({ id }: { readonly id: 'proposed' | 'judged' }) => {
  const { asked, ask } = useAsked();
  const after = asked('after');
  const query = server.useQuery('get', '/api/v1/proposals', { params: { query: { part: id, after } } });
  return (
    <Loaded query={query}>
      {({ proposals, labels, next }) => (
        <>
          <Rows id={id} rows={proposals} labels={labels} />
          <Pager count={proposals.length} next={next} after={after} onGo={(to) => ask({ after: to })} />
        </>
      )}
    </Loaded>
  );
};

/** The first list is the one that has most to do with whoever looks. */
const usualFor = (roles: readonly string[]): ListId => {
  if (roles.includes('legal-reviewer')) return 'review';
  return roles.some((role) => leading.includes(role)) ? 'approve' : 'proposed';
};

export const Lists = () => {
  const say = useSay();
  const { me } = useSession();
  const { asked, ask } = useAsked();
  const wanted = asked('list');
  const chosen = isList(wanted) ? wanted : usualFor(me.roles);
  const inbox = server.useQuery('get', '/api/v1/inbox', { params: { query: {} } });
  const waiting = (id: ListId) => inbox.data?.proposals.filter(({ step }) => step === `approval.${id}`) ?? [];
  const countOf = (id: ListId) => (id === 'review' || id === 'approve' ? waiting(id).length : undefined);
  return (
    <Page title={say(words.title)}>
      <Tabs
        label={say(words.lists)}
        tabs={(Object.keys(lists) as ListId[]).map((id) => {
          const count = inbox.data && countOf(id);
          return { id, title: say(lists[id]), ...(count === undefined ? {} : { count }) };
        })}
        chosen={chosen}
        onChoose={(id) => ask({ list: id })}
      >
        {chosen === 'proposed' || chosen === 'judged' ? (
          <Past id={chosen} />
        ) : (
          <Loaded query={inbox}>{({ labels }) => <Rows id={chosen} rows={waiting(chosen)} labels={labels} />}</Loaded>
        )}
      </Tabs>
    </Page>
  );
};
