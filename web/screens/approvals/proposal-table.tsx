import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { Schema } from '../../api/client';
import { usePeople } from '../../office/use-people';
import { Badge } from '../../parts/badge';
import { CaseLink } from '../../parts/case-link';
import { type Column, Table } from '../../parts/table';
import { When } from '../../parts/when';
import { useSay } from '../../words/language';
import { wordOf } from '../../words/office';
import { parts, words } from './words';

/** A proposal in any of the lists. */
export type Listed = Schema<'Proposal'> & { readonly case: string; readonly part?: string };

interface Shown {
  readonly caption: string;
  readonly rows: readonly Listed[];
  readonly labels: Readonly<Record<string, Schema<'CaseLabel'>>>;
  readonly empty: ReactNode;
}

const tones: Readonly<Record<string, 'good' | 'warning' | 'accent'>> = {
  approved: 'good',
  carriedOut: 'good',
  returned: 'warning',
};

const placeOf = ({ id, case: caseId }: Listed): string =>
  `/approvals/${encodeURIComponent(id)}?case=${encodeURIComponent(caseId)}`;

export const ProposalTable = ({ caption, rows, labels, empty }: Shown) => {
  const say = useSay();
  const { personName } = usePeople();
  const part: Column<Listed> = {
    id: 'part',
    title: words.mine,
    cell: (one) => say(wordOf(parts, one.part ?? '')),
  };
  const columns: readonly Column<Listed>[] = [
    { id: 'what', title: words.what, names: true, cell: (one) => <Link href={placeOf(one)}>{say(one.title)}</Link> },
    { id: 'case', title: words.case, cell: (one) => <CaseLink id={one.case} label={labels[one.case]} /> },
    { id: 'author', title: words.author, minor: true, cell: ({ author }) => say(personName(author)) },
    { id: 'since', title: words.since, cell: ({ openedAt }) => <When at={openedAt} /> },
    {
      id: 'stage',
      title: words.stage,
      cell: ({ stage, stageTitle }) => <Badge tone={tones[stage] ?? 'accent'}>{say(stageTitle)}</Badge>,
    },
    ...(rows.some((one) => one.part !== undefined && one.part !== 'proposed') ? [part] : []),
  ];
  return (
    <Table
      caption={caption}
      columns={columns}
      rows={rows}
      keyOf={(one) => `${one.case} ${one.id} ${one.part ?? ''}`}
      empty={empty}
    />
  );
};
