import { useAsked } from '../../../app/use-asked';
import { Badge } from '../../../parts/badge';
import { Button } from '../../../parts/button';
import { Empty } from '../../../parts/state';
import { LevelMark } from '../../../parts/level-mark';
import { Section } from '../../../parts/section';
import { type Column, Table } from '../../../parts/table';
import { When } from '../../../parts/when';
import { useSay } from '../../../words/language';
import { agencyWords, wordOf } from '../../../words/office';
import { EntryLink } from '../entry-link';
import { type Clock, endTitle, isOpen, levelOf, nameIn, type OfCase } from '../shown';
import { useTimeline } from '../use-timeline';
import { words as caseWords } from '../words';
import { happenedTo } from './happened';
import { Remaining } from './remaining';
import { WhyButton } from './why-button';
import styles from './clocks.module.css';
import { statusWords, words } from './words';

type ColumnOf = Column<Clock>;

const Named = ({ of, clock }: OfCase & { readonly clock: Clock }) => {
  const say = useSay();
  return (
    <>
      {clock.row} {say(clock.title)}
      {clock.person !== undefined && <div>{say(nameIn(of, clock.person))}</div>}
      {clock.custody && <Badge tone="fault">{say(caseWords.custody)}</Badge>}
      <div className={`quiet ${styles['small']}`}>{clock.basis.join('；')}</div>
    </>
  );
};

const Changes = ({ of, clock }: OfCase & { readonly clock: Clock }) => {
  const say = useSay();
  const { data } = useTimeline(of.id);
  const all = happenedTo(data?.entries ?? []).get(clock.id) ?? [];
  return (
    <>
      {all.map(({ seq, at, title, isBreach }) => (
        <div key={`${seq} ${title.zh}`}>
          {isBreach && <Badge tone="fault">{say(statusWords['overdue'] ?? title)}</Badge>} {say(title)} ·{' '}
          <When at={at} /> · <EntryLink caseId={of.id} seq={seq} />
        </div>
      ))}
    </>
  );
};

const Until = ({ clock }: { readonly clock: Clock }) => {
  const say = useSay();
  const { due } = clock;
  return (
    <>
      <Remaining clock={clock} />
      {due && due.safe !== due.effective && (
        <div className="quiet">
          {say(words.safe)}：{say(endTitle(due.safe))}
        </div>
      )}
      {due?.provisional && <Badge tone="warning">{say(words.provisionalShort)}</Badge>}
    </>
  );
};

/** The level, and besides how it stands where the level does not say so. */
const Standing = ({ clock }: { readonly clock: Clock }) => {
  const say = useSay();
  return (
    <>
      <LevelMark level={levelOf(clock)} />
      {['at-risk', 'untimed'].includes(clock.status) && (
        <div className={styles['small']}>{say(wordOf(statusWords, clock.status))}</div>
      )}
    </>
  );
};

const useColumns = (of: OfCase['of']): Readonly<Record<'open' | 'over', readonly ColumnOf[]>> => {
  const say = useSay();
  const clock: ColumnOf = {
    ...{ id: 'clock', title: words.clock, names: true },
    cell: (one) => <Named of={of} clock={one} />,
  };
  const status: ColumnOf = {
    ...{ id: 'status', title: words.status },
    cell: ({ status: code }) => say(wordOf(statusWords, code)),
  };
  const changes: ColumnOf = {
    ...{ id: 'changes', title: words.changes, minor: true },
    cell: (one) => <Changes of={of} clock={one} />,
  };
  const why: ColumnOf = { id: 'why', title: caseWords.why, cell: (one) => <WhyButton clock={one} /> };
  return {
    open: [
      { id: 'level', title: words.level, cell: (one) => <Standing clock={one} /> },
      clock,
      { id: 'left', title: words.left, cell: (one) => <Until clock={one} /> },
      { id: 'since', title: words.since, minor: true, cell: ({ startedAt }) => <When at={startedAt} /> },
      { id: 'owedBy', title: words.owedBy, minor: true, cell: ({ owedBy }) => say(wordOf(agencyWords, owedBy)) },
      changes,
      why,
    ],
    over: [
      clock,
      status,
      { id: 'due', title: words.due, cell: ({ due }) => due && say(endTitle(due.effective)) },
      { id: 'closedAt', title: words.closedAt, cell: ({ closedAt }) => closedAt && <When at={closedAt} /> },
      changes,
      why,
    ],
  };
};

/** 期限: what runs, as it falls due, and what is over. */
export const Clocks = ({ of }: OfCase) => {
  const say = useSay();
  const { asked, ask } = useAsked();
  const person = asked('person');
  const columns = useColumns(of);
  const all = of.clocks.filter((one) => person === undefined || one.person === person);
  const [open, over] = [all.filter(isOpen), all.filter((one) => !isOpen(one))];
  const filtered = person !== undefined && (
    <Button kind="quiet" onPress={() => ask({ person: undefined })}>
      {say(words.all)}
    </Button>
  );
  return (
    <>
      {person !== undefined && (
        <p className="row">
          <Badge tone="accent">{say(words.onlyOf(nameIn(of, person)))}</Badge> {filtered}
        </p>
      )}
      <Section title={`${say(words.running)} ${open.length}`}>
        <Table
          caption={say(words.running)}
          columns={columns.open}
          rows={open}
          keyOf={({ id }) => id}
          toneOf={({ level }) => (level === 'overdue' ? 'fault' : undefined)}
          empty={<Empty title={say(words.none)} />}
        />
      </Section>
      <Section title={`${say(words.over)} ${over.length}`}>
        <Table
          caption={say(words.over)}
          columns={columns.over}
          rows={over}
          keyOf={({ id }) => id}
          toneOf={({ breachedAt }) => (breachedAt === undefined ? undefined : 'fault')}
          empty={<Empty title={say(words.noneOver)} />}
        />
      </Section>
    </>
  );
};
