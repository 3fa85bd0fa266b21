import { useEffect, useRef, useState } from 'react';
import { Link } from 'wouter';
import { type Schema, server } from '../../api/client';
import { caseTitle } from '../../words/cases';
import { usePeople } from '../../office/use-people';
import { ButtonLink } from '../../parts/button';
import { Facts } from '../../parts/facts';
import { LevelMark } from '../../parts/level-mark';
import { Note } from '../../parts/note';
import { Page } from '../../parts/page';
import { Section } from '../../parts/section';
import { When } from '../../parts/when';
import { type Title, useSay } from '../../words/language';
import { roleWords, wordOf } from '../../words/office';
import { waitingWords } from '../../words/steps';
import type { Alert, Inbox } from './alerts';
import styles from './answers.module.css';
import { History } from './history';
import { emptyDraft, StepForm } from './step-form';
import { Steps } from './steps';
import { saidIn, storyOf } from './story';
import { words } from './words';

interface Shown {
  readonly alert: Alert;
  readonly inbox: Inbox;
}

const caseAt = (id: string): string => `/cases/${encodeURIComponent(id)}`;

const useCase = (caseId: string) => {
  const at = { params: { path: { caseId } } };
  const { data: seen } = server.useQuery('get', '/api/v1/cases/{caseId}', at);
  const { data: timeline } = server.useQuery('get', '/api/v1/cases/{caseId}/timeline', at);
  return { seen, entries: timeline?.entries ?? [] };
};

/** Whoever has the case in the agency that owes what the alert is about. */
const deskOf = (seen: Schema<'Case'> | undefined, { clock: id }: Alert) => {
  const clock = seen?.clocks.find((one) => one.id === id);
  return seen?.handling.find(({ agency }) => agency === clock?.owedBy);
};

const About = ({ alert, inbox, seen }: Shown & { readonly seen: Schema<'Case'> | undefined }) => {
  const say = useSay();
  const { personName, unitName } = usePeople();
  const label = inbox.labels[alert.case];
  const clock = seen?.clocks.find(({ id }) => id === alert.clock);
  const desk = deskOf(seen, alert);
  return (
    <Facts
      of={[
        [
          say(words.case),
          <Link key="case" href={caseAt(alert.case)}>
            {label ? say(caseTitle(label)) : alert.case}
          </Link>,
        ],
        [say(words.handler), desk && `${say(personName(desk.handler))} · ${say(unitName(desk.unit))}`],
        [
          say(words.clockNow),
          clock && (
            <>
              <LevelMark level={clock.level} />{' '}
              {clock.remaining ? say(clock.remaining) : clock.closedAt && <When at={clock.closedAt} />}
            </>
          ),
        ],
        [say(words.rang), <When key="rang" at={alert.rangAt} />],
        [say(words.toldAs), `${say(wordOf(roleWords, alert.toldAs))} · ${say(words.tier(alert.tier))}`],
      ]}
    />
  );
};

const Recorded = ({ what }: { readonly what: Title }) => {
  const say = useSay();
  const place = useRef<HTMLDivElement>(null);
  // The form that had the focus is gone.
  useEffect(() => place.current?.focus(), [what]);
  return (
    <div ref={place} tabIndex={-1}>
      <Note kind="good" title={say(words.recorded(what))} />
    </div>
  );
};

const standsAt = ({ status }: Alert): Title | undefined =>
  ({ told: words.notAsked, answered: words.over, over: words.over, withdrawn: words.over, asks: undefined })[status];

const Answer = ({ alert, seen, entries }: { alert: Alert } & ReturnType<typeof useCase>) => {
  const say = useSay();
  const [draft, setDraft] = useState(emptyDraft);
  const [done, setDone] = useState<Title>();
  const state = standsAt(alert);
  return (
    <Section title={say(words.steps)} beside={state && <span className="quiet">{say(state)}</span>}>
      {done && <Recorded what={done} />}
      <Steps alert={alert} saidBy={(act) => saidIn(entries, act)}>
        {alert.mine && (
          <StepForm
            alert={alert}
            seen={seen?.lastActSeq}
            handler={deskOf(seen, alert)?.handler}
            draft={draft}
            onDraft={setDraft}
            onDone={setDone}
          />
        )}
      </Steps>
    </Section>
  );
};

const Others = ({ alert, inbox }: Shown) => {
  const say = useSay();
  const others = inbox.alerts.filter((one) => one.case === alert.case && one.id !== alert.id);
  if (others.length === 0) return null;
  return (
    <Section title={say(words.otherAlerts)}>
      <ul className={styles['alerts']}>
        {others.map((one) => (
          <li key={one.id}>
            <LevelMark level={one.colour} />{' '}
            <Link href={`/answers/${encodeURIComponent(one.id)}`}>{say(one.title)}</Link>{' '}
            <span className="quiet">{say(wordOf(waitingWords, one.step ?? ''))}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
};

/** One alert: what it is about, its four steps with the present one to be done here, and how it came to me. */
export const OneAlert = ({ alert, inbox }: Shown) => {
  const say = useSay();
  const { seen, entries } = useCase(alert.case);
  const why = `${caseAt(alert.case)}?why=${encodeURIComponent(alert.clock)}`;
  return (
    <Page
      title={say(alert.title)}
      beside={<LevelMark level={alert.colour} />}
      actions={
        <>
          <ButtonLink href={why}>{say(words.why)}</ButtonLink>
          <ButtonLink href="/answers">{say(words.back)}</ButtonLink>
        </>
      }
    >
      <About alert={alert} inbox={inbox} seen={seen} />
      <Answer alert={alert} seen={seen} entries={entries} />
      <Section title={say(words.history)}>
        <History lines={storyOf(entries, alert.clock)} />
      </Section>
      <Others alert={alert} inbox={inbox} />
    </Page>
  );
};
