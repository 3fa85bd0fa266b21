import { PersonName, UnitName } from '../../../office/named';
import { Badge } from '../../../parts/badge';
import { ButtonLink } from '../../../parts/button';
import { LevelMark } from '../../../parts/level-mark';
import { Note } from '../../../parts/note';
import { Section } from '../../../parts/section';
import { Table } from '../../../parts/table';
import { When } from '../../../parts/when';
import { useSay } from '../../../words/language';
import { wordOf } from '../../../words/office';
import type { OfCase } from '../shown';
import { instrumentStates, words } from './words';

/** Acts on their way to a decision. */
export const Proposals = ({ of: { proposals } }: OfCase) => {
  const say = useSay();
  if (proposals.length === 0) return null;
  return (
    <Section title={say(words.proposals)}>
      <Table
        caption={say(words.proposals)}
        rows={proposals}
        keyOf={({ id }) => id}
        columns={[
          {
            ...{ id: 'proposal', title: words.proposal, names: true },
            cell: ({ id, title }) => (
              <ButtonLink kind="quiet" href={`/approvals/${encodeURIComponent(id)}`}>
                {say(title)}
              </ButtonLink>
            ),
          },
          {
            ...{ id: 'stage', title: words.stage },
            cell: ({ stageTitle, done }) => <Badge tone={done ? 'plain' : 'accent'}>{say(stageTitle)}</Badge>,
          },
          { id: 'author', title: words.author, cell: ({ author }) => <PersonName id={author} /> },
          { id: 'since', title: words.since, minor: true, cell: ({ since }) => <When at={since} /> },
        ]}
      />
    </Section>
  );
};

/** What adverse decisions may lead to, and what is still missing. */
export const Risk = ({ of: { risk } }: OfCase) => {
  const say = useSay();
  const current = risk.assessments.filter((one) => one.current);
  return (
    <>
      {risk.emergencies
        .filter(({ ended }) => !ended)
        .map(({ act, at, asks }) => (
          <Note key={act} kind="warning" title={`${say(words.emergency)}：${say(words.going)}`}>
            <p>
              {say(words.since)} <When at={at} />
            </p>
            <ul>
              {asks.map((one) => (
                <li key={one.zh}>{say(one)}</li>
              ))}
            </ul>
          </Note>
        ))}
      {current.length > 0 && (
        <Section title={say(words.risk)}>
          <Table
            caption={say(words.risk)}
            rows={current}
            keyOf={({ id }) => id}
            columns={[
              { id: 'decision', title: words.decision, names: true, cell: ({ title }) => say(title) },
              {
                ...{ id: 'level', title: words.riskLevel },
                cell: ({ colour, levelTitle }) => (
                  <>
                    {colour && <LevelMark level={colour} short />} {say(levelTitle)}
                  </>
                ),
              },
              { id: 'stage', title: words.stage, cell: ({ stageTitle }) => say(stageTitle) },
              { id: 'author', title: words.author, cell: ({ author }) => <PersonName id={author} /> },
              {
                ...{ id: 'missing', title: words.missing },
                cell: ({ missing }) =>
                  missing && (
                    <>
                      {say(missing.title)}
                      <div className="quiet">{say(missing.remedy)}</div>
                    </>
                  ),
              },
            ]}
          />
        </Section>
      )}
    </>
  );
};

/** What supervision has asked for, and what came of it. */
export const Instruments = ({ of: { instruments } }: OfCase) => {
  const say = useSay();
  if (instruments.length === 0) return null;
  return (
    <Section title={say(words.instruments)}>
      <Table
        caption={say(words.instruments)}
        rows={instruments}
        keyOf={({ duty }) => duty}
        columns={[
          { id: 'title', title: words.instruments, names: true, cell: ({ title }) => say(title) },
          {
            ...{ id: 'issued', title: words.issuedBy },
            cell: ({ issuedBy, issuedAt }) => (
              <>
                <PersonName id={issuedBy.person} /> <UnitName id={issuedBy.unit} />
                <div className="quiet">
                  <When at={issuedAt} />
                </div>
              </>
            ),
          },
          { id: 'by', title: words.by, cell: ({ dueAt }) => dueAt && <When at={dueAt} /> },
          {
            ...{ id: 'state', title: words.state },
            cell: ({ state }) => (
              <Badge tone={state === 'overdue' || state === 'rejected' ? 'fault' : 'plain'}>
                {say(wordOf(instrumentStates, state))}
              </Badge>
            ),
          },
        ]}
      />
    </Section>
  );
};
