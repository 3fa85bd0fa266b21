import { type Schema, server } from '../../api/client';
import { LevelMark } from '../../parts/level-mark';
import { Page } from '../../parts/page';
import { Section } from '../../parts/section';
import { Loaded } from '../../parts/state';
import { type Column, Table } from '../../parts/table';
import { tableOf } from '../../words/common';
import { type Say, useSay } from '../../words/language';
import { type Level, levels } from '../../words/levels';
import { meanings, words } from './words';

type Ladder = Schema<'LadderInWords'>;
type Rung = Ladder['rungs'][number] & { readonly id: string };

const levelColumns = (say: Say): readonly Column<Level>[] => [
  { id: 'level', title: words.level, names: true, cell: (level) => <LevelMark level={level} /> },
  { id: 'means', title: words.means, cell: (level) => say(meanings[level]) },
];

const rungColumns = (say: Say): readonly Column<Rung>[] => [
  { id: 'colour', title: words.level, names: true, cell: ({ colour }) => <LevelMark level={colour} /> },
  { id: 'when', title: words.when, cell: ({ when }) => say(when) },
  { id: 'tells', title: words.tells, cell: ({ tells }) => say(tells) },
  {
    id: 'answers',
    title: words.answers,
    cell: ({ answers }) =>
      answers.length === 0
        ? say(words.none)
        : answers.map(({ step, role, within }) => `${say(step)}（${say(role)}，${say(within)}）`).join(' → '),
  },
];

const OneLadder = ({ ladder: { fits, rungs, urgent } }: { readonly ladder: Ladder }) => {
  const say = useSay();
  return (
    <Section title={say(fits)} beside={urgent && <span className="quiet">{say(words.anyHour)}</span>}>
      <Table
        caption={say(tableOf(fits))}
        columns={rungColumns(say)}
        rows={rungs.map((rung, index) => ({ ...rung, id: String(index) }))}
        keyOf={({ id }) => id}
      />
    </Section>
  );
};

/** 红橙蓝说明: what shapes and colours mean, and who is told when. */
const Levels = () => {
  const say = useSay();
  const query = server.useQuery('get', '/api/v1/ladders', {}, { staleTime: Infinity });
  return (
    <Page title={say(words.title)}>
      <Section title={say(words.levels)}>
        <Table
          caption={say(tableOf(words.levels))}
          columns={levelColumns(say)}
          rows={levels}
          keyOf={(level) => level}
        />
      </Section>
      <p>{say(words.about)}</p>
      <Loaded query={query}>
        {({ ladders, quiet, climb }) => (
          <>
            {quiet && <p>{say(words.quiet(quiet.from, quiet.to))}</p>}
            <p>{say(words.climb(climb))}</p>
            {ladders.map((ladder) => (
              <OneLadder key={ladder.id} ladder={ladder} />
            ))}
          </>
        )}
      </Loaded>
    </Page>
  );
};

export default Levels;
