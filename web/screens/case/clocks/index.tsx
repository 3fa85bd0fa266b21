import { useAsked } from '../../../app/use-asked';
import { Badge } from '../../../parts/badge';
import { Button } from '../../../parts/button';
import { Section } from '../../../parts/section';
import { Empty } from '../../../parts/state';
import { Table } from '../../../parts/table';
import { useSay } from '../../../words/language';
import { isOpen, nameIn, type OfCase } from '../shown';
import { useTimeline } from '../use-timeline';
import { openColumns, overColumns } from './columns';
import { happenedTo } from './happened';
import { words } from './words';

/** 期限: what runs, as it falls due, and what is over. */
export const Clocks = ({ of }: OfCase) => {
  const say = useSay();
  const { asked, ask } = useAsked();
  const person = asked('person');
  const { data } = useTimeline(of.id);
  const happened = happenedTo(data?.entries ?? []);
  const all = of.clocks.filter((one) => person === undefined || one.person === person);
  const [open, over] = [all.filter(isOpen), all.filter((one) => !isOpen(one))];
  return (
    <>
      {person !== undefined && (
        <p className="row">
          <Badge tone="accent">{say(words.onlyOf(nameIn(of, person)))}</Badge>
          <Button kind="quiet" onPress={() => ask({ person: undefined })}>
            {say(words.all)}
          </Button>
        </p>
      )}
      <Section title={`${say(words.running)} ${open.length}`}>
        <Table
          caption={say(words.running)}
          columns={openColumns({ of, say, happened, rows: open })}
          rows={open}
          keyOf={({ id }) => id}
          toneOf={({ level }) => (level === 'overdue' ? 'fault' : undefined)}
          empty={<Empty title={say(words.none)} />}
        />
      </Section>
      <Section title={`${say(words.over)} ${over.length}`}>
        <Table
          caption={say(words.over)}
          columns={overColumns({ of, say, happened, rows: over })}
          rows={over}
          keyOf={({ id }) => id}
          toneOf={({ breachedAt }) => (breachedAt === undefined ? undefined : 'fault')}
          empty={<Empty title={say(words.noneOver)} />}
        />
      </Section>
    </>
  );
};
