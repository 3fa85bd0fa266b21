import type { Schema } from '../../../api/client';
import { UnitName } from '../../../office/named';
import { Badge } from '../../../parts/badge';
import { ButtonLink } from '../../../parts/button';
import { LevelMark } from '../../../parts/level-mark';
import { Section } from '../../../parts/section';
import { Table } from '../../../parts/table';
import { When } from '../../../parts/when';
import { useSay } from '../../../words/language';
import { roleWords, wordOf } from '../../../words/office';
import { stepWords } from '../../../words/steps';
import type { OfCase } from '../shown';
import { nowWords } from '../words';
import { words } from './words';

type Alert = Schema<'Alert'>;

const Answerer = ({ answer }: Pick<Alert, 'answer'>) => {
  const say = useSay();
  return (
    answer && (
      <>
        <UnitName id={answer.unit} /> {say(wordOf(roleWords, answer.role))}
      </>
    )
  );
};

/** What still asks for an answer. */
export const Alerts = ({ of: { alerts } }: OfCase) => {
  const say = useSay();
  if (alerts.length === 0) return null;
  return (
    <Section title={`${say(words.alerts)} ${alerts.length}`}>
      <Table
        caption={say(words.alerts)}
        rows={alerts}
        keyOf={({ id }) => id}
        toneOf={({ colour }) => (colour === 'red' ? 'fault' : undefined)}
        columns={[
          {
            ...{ id: 'alert', title: words.alert, names: true },
            cell: ({ colour, title, limit, climbed }) => (
              <>
                <LevelMark level={colour} /> {title ? say(title) : limit}{' '}
                {climbed && <Badge tone="warning">{say(words.climbed)}</Badge>}
              </>
            ),
          },
          { id: 'rang', title: words.rang, minor: true, cell: ({ at }) => <When at={at} /> },
          { id: 'step', title: words.step, cell: ({ step }) => step && say(wordOf(stepWords, step)) },
          { id: 'answers', title: words.answers, cell: ({ answer }) => <Answerer answer={answer} /> },
          { id: 'by', title: words.answerBy, cell: ({ answer }) => answer && <When at={answer.by} /> },
          {
            ...{ id: 'open', title: nowWords.toAnswer },
            cell: ({ id }) => (
              <ButtonLink kind="quiet" href={`/answers/${encodeURIComponent(id)}`}>
                {say(nowWords.toAnswer)}
              </ButtonLink>
            ),
          },
        ]}
      />
    </Section>
  );
};
