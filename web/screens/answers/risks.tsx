import { useState } from 'react';
import { CaseLink } from '../../parts/case-link';
import { type People, usePeople } from '../../office/use-people';
import { Badge } from '../../parts/badge';
import { Button } from '../../parts/button';
import { LevelMark } from '../../parts/level-mark';
import { Empty } from '../../parts/state';
import { type Column, Table } from '../../parts/table';
import { When } from '../../parts/when';
import { type Say, useSay } from '../../words/language';
import type { Inbox } from './alerts';
import { type Risk, RiskForm } from './risk-form';
import { riskSteps, riskWords } from './risk-words';
import { words } from './words';

const columnsFor = (
  say: Say,
  { personName }: People,
  labels: Inbox['labels'],
  open: (risk: Risk) => void,
): readonly Column<Risk>[] => [
  { id: 'level', title: words.level, cell: ({ colour }) => <LevelMark level={colour ?? 'normal'} /> },
  {
    id: 'case',
    title: words.case,
    names: true,
    cell: ({ case: id }) => <CaseLink id={id} label={labels[id]} />,
  },
  {
    id: 'decision',
    title: riskWords.decision,
    cell: ({ title, likelyPetition }) => (
      <>
        {say(title)} {likelyPetition && <Badge tone="warning">{say(riskWords.petition)}</Badge>}
      </>
    ),
  },
  {
    id: 'author',
    title: riskWords.author,
    cell: ({ author, at, signatures }) => (
      <>
        {say(personName(author))} · <When at={at} />
        {signatures.map(({ person, act }) => (
          <span key={act}>
            <br />
            <span className="quiet">
              {say(riskWords.signed)} {say(personName(person))}
            </span>
          </span>
        ))}
      </>
    ),
  },
  {
    id: 'step',
    title: words.steps,
    cell: (risk) => (
      <Button onPress={() => open(risk)}>{say(riskSteps[risk.step]?.title ?? riskWords.decision)}</Button>
    ),
  },
];

/** Assessments whose next step is mine. */
export const Risks = ({ inbox }: { readonly inbox: Inbox }) => {
  const say = useSay();
  const people = usePeople();
  const [open, setOpen] = useState<Risk>();
  return (
    <>
      <Table
        caption={say(words.risk)}
        columns={columnsFor(say, people, inbox.labels, setOpen)}
        rows={inbox.risks}
        keyOf={({ id, step }) => `${id} ${step}`}
        empty={<Empty title={say(riskWords.none)} />}
      />
      {open && <RiskForm key={open.id} risk={open} onClose={() => setOpen(undefined)} />}
    </>
  );
};
