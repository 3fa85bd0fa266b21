import { useState } from 'react';
import { server } from '../../api/client';
import { usePeople } from '../../office/use-people';
import { useAsked } from '../../app/use-asked';
import { ActsInPlace } from '../../oversight/acts-in-place';
import { DutyHistory } from '../../oversight/duty-history';
import { Until } from '../../oversight/until';
import { Button, ButtonLink } from '../../parts/button';
import { CaseLink } from '../../parts/case-link';
import { Dialog } from '../../parts/dialog';
import { Facts } from '../../parts/facts';
import { Page } from '../../parts/page';
import { Pager } from '../../parts/pager';
import { Empty, Loaded } from '../../parts/state';
import { type Column, Table } from '../../parts/table';
import { When } from '../../parts/when';
import { common } from '../../words/common';
import { useSay } from '../../words/language';
import { roleWords, wordOf } from '../../words/office';
import { Counts, OutcomeBadge, StateBadge } from './badges';
import { Signed } from './signed';
import { whyWords, words } from './words';

const useClearing = (id: string) => {
  const { asked } = useAsked();
  const after = asked('after');
  return server.useQuery('get', '/api/v1/clearings/{clearing}', {
    params: { path: { clearing: id }, query: after === undefined ? {} : { after } },
  });
};

type Clearing = NonNullable<ReturnType<typeof useClearing>['data']>;
type Item = Clearing['list'][number];

const useColumns = (labels: Clearing['labels'], onAct: (item: Item) => void): readonly Column<Item>[] => {
  const say = useSay();
  const people = usePeople();
  return [
    { id: 'case', title: words.case, names: true, cell: (one) => <CaseLink id={one.case} label={labels[one.case]} /> },
    { id: 'open', title: words.open, minor: true, cell: ({ open }) => say(open) },
    {
      id: 'outcome',
      title: words.outcome,
      cell: ({ outcome, why }) => (
        <>
          <OutcomeBadge outcome={outcome} />
          {why !== undefined && <div className="quiet">{say(wordOf(whyWords, why))}</div>}
        </>
      ),
    },
    {
      id: 'asked',
      title: words.asked,
      cell: ({ asked }) =>
        asked ? (
          <>
            {asked.person === undefined ? say(wordOf(roleWords, asked.role)) : say(people.personName(asked.person))}
            <div className="quiet">{say(people.unitName(asked.unit))}</div>
          </>
        ) : (
          '–'
        ),
    },
    { id: 'tier', title: words.tier, align: 'end', minor: true, cell: ({ tier }) => tier },
    {
      id: 'by',
      title: words.answered,
      minor: true,
      cell: ({ by, at }) =>
        by === undefined ? (
          '–'
        ) : (
          <>
            {say(people.personName(by))} {at !== undefined && <When at={at} />}
          </>
        ),
    },
    {
      id: 'act',
      title: words.act,
      cell: (item) =>
        item.duty !== undefined && (
          <Button
            kind="quiet"
            aria-label={`${say(words.act)} ${labels[item.case]?.number ?? item.case}`}
            onPress={() => onAct(item)}
          >
            {say(words.act)}
          </Button>
        ),
    },
  ];
};

const Items = ({ clearing }: { readonly clearing: Clearing }) => {
  const say = useSay();
  const { asked, ask } = useAsked();
  const [open, setOpen] = useState<Item>();
  const { labels, list, items, next } = clearing;
  const columns = useColumns(labels, setOpen);
  const after = asked('after');
  const hidden = items - list.length;
  return (
    <>
      <Table
        caption={say(clearing.title)}
        columns={columns}
        rows={list}
        keyOf={(one) => one.case}
        toneOf={({ outcome, tier }) => (outcome === 'unanswered' || tier > 0 ? 'fault' : undefined)}
        empty={<Empty title={say(words.emptyList)} />}
      />
      {next === undefined && after === undefined && hidden > 0 && <p className="quiet">{say(words.hidden(hidden))}</p>}
      <Pager count={list.length} next={next} after={after} onGo={(to) => ask({ after: to })} />
      {open?.duty !== undefined && (
        <Dialog title={say(clearing.title)} isOpen as="side" onClose={() => setOpen(undefined)}>
          <div>
            <CaseLink id={open.case} label={labels[open.case]} />
          </div>
          <p>{say(open.open)}</p>
          <ActsInPlace caseId={open.case} wanted={[{ type: 'clearing.dispose', about: open.duty }]} />
          <DutyHistory caseId={open.case} duty={open.duty} />
        </Dialog>
      )}
    </>
  );
};

/** One clearing: its cases, what became of each, and the lists as they were signed. */
export const OneClearing = ({ id }: { readonly id: string }) => {
  const say = useSay();
  const query = useClearing(id);
  const { data } = query;
  return (
    <Page
      title={data ? `${say(data.title)} ${data.day}` : say(words.title)}
      beside={data && <StateBadge state={data.state} />}
      actions={
        <>
          <ButtonLink href="/clearings">{say(words.back)}</ButtonLink>
          <Button onPress={() => window.print()}>{say(common.print)}</Button>
        </>
      }
    >
      <Loaded query={query}>
        {(clearing) => (
          <>
            <Facts
              of={[
                [say(words.unit), say(clearing.unitName)],
                [say(words.items), clearing.items],
                [say(words.counts), <Counts key="counts" counts={clearing.counts} />],
                [say(words.opened), <When key="opened" at={clearing.openedAt} />],
                [
                  say(words.until),
                  clearing.until === undefined ? undefined : <Until key="until" at={clearing.until} />,
                ],
                [
                  say(words.closed),
                  clearing.closedAt === undefined ? undefined : <When key="closed" at={clearing.closedAt} />,
                ],
              ]}
            />
            <Items clearing={clearing} />
            <Signed id={id} state={clearing.state} labels={clearing.labels} />
          </>
        )}
      </Loaded>
    </Page>
  );
};
