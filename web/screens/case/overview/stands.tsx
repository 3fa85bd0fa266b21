import { Badge } from '../../../parts/badge';
import { Section } from '../../../parts/section';
import { Table } from '../../../parts/table';
import { When } from '../../../parts/when';
import { useSay } from '../../../words/language';
import { agencyWords, wordOf } from '../../../words/office';
import { nameIn, type OfCase } from '../shown';
import { words } from './words';

/** Where each procedure stands: what goes on first, then what is over. */
export const Stands = ({ of }: OfCase) => {
  const say = useSay();
  const rows = [...of.procedures].sort((a, b) => Number(a.done) - Number(b.done));
  return (
    <Section title={say(words.procedures)}>
      <Table
        caption={say(words.procedures)}
        rows={rows}
        keyOf={({ id }) => id}
        columns={[
          {
            ...{ id: 'procedure', title: words.procedure, names: true },
            cell: ({ title, person }) => (
              <>
                {say(title)}
                {person !== undefined && ` · ${say(nameIn(of, person))}`}
              </>
            ),
          },
          {
            ...{ id: 'stage', title: words.stage },
            cell: ({ stageTitle, done }) => <Badge tone={done ? 'plain' : 'accent'}>{say(stageTitle)}</Badge>,
          },
          { id: 'since', title: words.since, minor: true, cell: ({ since }) => <When at={since} /> },
          {
            ...{ id: 'owedBy', title: words.owedBy },
            cell: ({ owedBy, done }) => say(done ? words.over : wordOf(agencyWords, owedBy)),
          },
        ]}
      />
    </Section>
  );
};
