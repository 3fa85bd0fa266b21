import { useMemo } from 'react';
import { useSearch } from 'wouter';
import { useAsked } from '../../app/use-asked';
import { useLive } from '../../live/live';
import { usePeople } from '../../office/use-people';
import { Button } from '../../parts/button';
import { Pager } from '../../parts/pager';
import { Empty, Loaded } from '../../parts/state';
import { Table } from '../../parts/table';
import { useSay } from '../../words/language';
import { bellsOf } from './bells';
import { columnsFor, type Due, keyOf } from './columns';
import { first, leave, useComeBack } from './come-back';
import { useSteady } from './steady';
import { useClocks, useDesk, useInbox, useScope } from './use-desk';
import { words } from './words';

const filtersOff = { q: undefined, row: undefined, level: undefined };

const NothingDue = () => {
  const say = useSay();
  const { ask } = useAsked();
  const { filters, level, view } = useDesk();
  const filtered = (filters.q ?? filters.row ?? level) !== undefined;
  if (!filtered) return <Empty title={say(view.id === 'todo' ? words.noneDue : words.noneHere)} />;
  return (
    <Empty title={say(words.noneFound)}>
      <Button onPress={() => ask(filtersOff)}>{say(words.cleared)}</Button>
    </Empty>
  );
};

const Rows = ({ rows, next }: { readonly rows: readonly Due[]; readonly next: string | undefined }) => {
  const say = useSay();
  const { asked, ask } = useAsked();
  const { news } = useLive();
  const { scope } = useScope();
  const people = usePeople();
  const kept = useSteady(rows, news > 0, keyOf);
  const opened = useComeBack(useMemo(() => kept.map(keyOf), [kept]));
  return (
    <>
      <Table
        caption={say(words.list)}
        columns={columnsFor(say, people, scope !== 'mine')}
        rows={kept}
        keyOf={keyOf}
        empty={<NothingDue />}
        toneOf={(due) => (keyOf(due) === opened ? 'chosen' : due.clock.level === 'overdue' ? 'fault' : undefined)}
      />
      {kept.length > 0 && (
        <Pager
          count={kept.length}
          next={next}
          after={asked('after')}
          onGo={(after) => {
            leave(first);
            ask({ after });
          }}
        />
      )}
    </>
  );
};

/** What is due: one row a clock, whatever rang for it in the same row. */
export const DueList = () => {
  const query = useClocks();
  const search = useSearch();
  const { data: inbox } = useInbox();
  const bells = useMemo(() => bellsOf(inbox?.alerts ?? []), [inbox]);
  const { data, dataUpdatedAt: readAt } = query;
  const rows = useMemo(
    () =>
      (data?.clocks ?? []).map((clock) => ({
        ...{ clock, readAt, label: data?.labels[clock.case] },
        alert: bells.get(`${clock.case} ${clock.id}`),
      })),
    [data, bells, readAt],
  );
  return <Loaded query={query}>{({ next }) => <Rows key={search} rows={rows} next={next} />}</Loaded>;
};
