import type { Schema } from '../../api/client';
import { usePeople } from '../../office/use-people';
import { Badge } from '../../parts/badge';
import { Button } from '../../parts/button';
import { type Column, Table } from '../../parts/table';
import { useSay } from '../../words/language';
import { whenTitle } from '../../words/when';
import { awayUntil, words } from './words';

type Load = Schema<'HandlerLoad'>;

interface Shown {
  readonly handlers: readonly Load[];
  readonly chosen: string | undefined;
  /** Who has it now, where somebody was given it. */
  readonly now: string | undefined;
  readonly onChoose: (person: string) => void;
}

const Presence = ({ load: { absent } }: { readonly load: Load }) => {
  const say = useSay();
  const { personName } = usePeople();
  if (!absent) return <>{say(words.here)}</>;
  const until = absent.to === undefined ? undefined : whenTitle(absent.to);
  const deputy = absent.deputy === undefined ? undefined : personName(absent.deputy);
  return <Badge tone="warning">{say(awayUntil(until, deputy))}</Badge>;
};

const counted = (count: number, tone: 'fault' | 'warning') => (count > 0 ? <Badge tone={tone}>{count}</Badge> : 0);

/** Who could have it, with what each has on the desk. */
export const Candidates = ({ handlers, chosen, now, onChoose }: Shown) => {
  const say = useSay();
  const columns: readonly Column<Load>[] = [
    {
      id: 'name',
      title: words.handler,
      names: true,
      cell: ({ name, person }) => (
        <>
          {say(name)} {person === now && <Badge tone="accent">{say(words.now)}</Badge>}
        </>
      ),
    },
    { id: 'open', title: words.open, align: 'end', cell: ({ openCases }) => openCases },
    { id: 'overdue', title: words.overdue, align: 'end', cell: ({ overdue }) => counted(overdue, 'fault') },
    { id: 'custody', title: words.custody, align: 'end', cell: ({ custody }) => counted(custody, 'warning') },
    {
      id: 'next',
      title: words.next,
      minor: true,
      cell: ({ nextDue }) => (nextDue === undefined ? '—' : say(whenTitle(nextDue))),
    },
    { id: 'away', title: words.away, cell: (load) => <Presence load={load} /> },
    {
      id: 'choose',
      title: words.choose,
      cell: ({ person, name }) => (
        <Button
          aria-label={`${say(person === chosen ? words.chosen : words.choose)}：${say(name)}`}
          onPress={() => onChoose(person)}
        >
          {person === chosen ? `✓ ${say(words.chosen)}` : say(words.choose)}
        </Button>
      ),
    },
  ];
  return (
    <Table
      caption={say(words.candidates)}
      columns={columns}
      rows={handlers}
      keyOf={({ person }) => person}
      toneOf={({ person }) => (person === chosen ? 'chosen' : undefined)}
    />
  );
};
