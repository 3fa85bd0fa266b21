import { Link } from 'wouter';
import { holds, useSession } from '../../app/session';
import { server } from '../../api/client';
import { Badge } from '../../parts/badge';
import { Facts } from '../../parts/facts';
import { Note } from '../../parts/note';
import { Section } from '../../parts/section';
import { Empty, Loaded } from '../../parts/state';
import { type Column, Table } from '../../parts/table';
import { useSay } from '../../words/language';
import type { RollOut } from './described';
import { Propose } from './propose';
import { RollOutsTable } from './roll-outs-table';
import { rangesOf } from './ranges';
import { words } from './words';

interface Edition {
  readonly edition: number;
  readonly year: number;
  readonly notice: string;
  readonly rollOut: string;
  readonly inForce: boolean;
}

const Standing = ({ inForce }: Pick<Edition, 'inForce'>) => {
  const say = useSay();
  return <Badge tone={inForce ? 'good' : 'plain'}>{say(inForce ? words.standing : words.notYet)}</Badge>;
};

const editionColumns: readonly Column<Edition>[] = [
  {
    id: 'edition',
    title: words.edition,
    names: true,
    cell: ({ edition, rollOut }) => <Link href={`/law/${rollOut}`}>{edition}</Link>,
  },
  { id: 'year', title: words.year, cell: ({ year }) => year },
  { id: 'notice', title: words.notice, cell: ({ notice }) => notice },
  { id: 'state', title: words.stands, cell: ({ inForce }) => <Standing inForce={inForce} /> },
];

const NextYear = ({ years }: { readonly years: readonly number[] }) => {
  const say = useSay();
  const next = Math.max(...years) + 1;
  return (
    <Note kind="info" title={say(words.nextYear(next))}>
      <p>{say(words.nextYearWhat)}</p>
    </Note>
  );
};

const InForce = () => {
  const say = useSay();
  const law = server.useQuery('get', '/api/v1/law');
  return (
    <Loaded query={law}>
      {({ law: newest, packs, calendarYears, editions }) => (
        <>
          <Section title={say(words.inForce)}>
            <Facts
              of={[
                [say(words.newCases), <code key="law">{newest}</code>],
                [say(words.packs), packs.map(({ id }) => id).join(' · ')],
                [say(words.years), rangesOf(calendarYears)],
              ]}
            />
            <p className="quiet">{say(words.provisional)}</p>
            <NextYear years={calendarYears} />
          </Section>
          <Section title={say(words.editions)}>
            <Table
              caption={say(words.editionsTable)}
              columns={editionColumns}
              rows={editions}
              keyOf={({ edition }) => String(edition)}
              empty={<Empty title={say(words.noEditions)} />}
            />
          </Section>
        </>
      )}
    </Loaded>
  );
};

/** One that has not ended stands in the way of the next. */
const isOpen = ({ state }: RollOut): boolean => state !== 'ended' && state !== 'rejected';

const RollOuts = () => {
  const say = useSay();
  const all = server.useQuery('get', '/api/v1/law/roll-outs');
  return (
    <Section
      title={say(words.allRollOuts)}
      beside={all.data && !all.data.rollOuts.some(isOpen) ? <Propose /> : undefined}
    >
      <Loaded query={all}>{({ rollOuts }) => <RollOutsTable rollOuts={rollOuts} />}</Loaded>
    </Section>
  );
};

/** What new cases get, and how it came to that. */
export const Versions = () => {
  const say = useSay();
  const { me } = useSession();
  return (
    <>
      {holds(me, ['administrator']) ? <RollOuts /> : <Note kind="info" title={say(words.administratorsOnly)} />}
      <InForce />
    </>
  );
};
