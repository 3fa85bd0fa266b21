import { useState } from 'react';
import { Link, useParams } from 'wouter';
import { server } from '../../api/client';
import { useAsked } from '../../app/use-asked';
import { News } from '../../live/news';
import { Checkbox } from '../../parts/field';
import { Page } from '../../parts/page';
import { Empty, Loaded } from '../../parts/state';
import { Tabs } from '../../parts/tabs';
import { type Title, useSay } from '../../words/language';
import { type Inbox, isKind, type Kind, ofKind } from './alerts';
import { Batch } from './batch';
import { CaseLines } from './case-lines';
import { Emergencies } from './emergencies';
import { OneAlert } from './one';
import { Risks } from './risks';
import { words } from './words';

const kinds: Readonly<Record<Kind, { readonly title: Title; readonly none: Title }>> = {
  mine: { title: words.mine, none: words.none },
  others: { title: words.others, none: words.noneOthers },
  told: { title: words.told, none: words.noneTold },
};

const OfKind = ({ inbox, kind }: { readonly inbox: Inbox; readonly kind: Kind }) => {
  const say = useSay();
  const { asked, ask } = useAsked();
  const only = asked('step');
  const alerts = ofKind(inbox.alerts, kind).filter(({ step }) => only === undefined || step === only);
  return (
    <>
      {kind === 'mine' && (
        <Checkbox
          label={say(words.onlyVerify)}
          value={only === 'verify'}
          onChange={(on) => ask({ step: on ? 'verify' : undefined })}
        />
      )}
      <CaseLines alerts={alerts} labels={inbox.labels} {...kinds[kind]} />
      {kind === 'mine' && <Batch inbox={inbox} />}
    </>
  );
};

const Lists = ({ inbox }: { readonly inbox: Inbox }) => {
  const say = useSay();
  const { asked, ask } = useAsked();
  const tab = asked('tab') ?? 'mine';
  const tabs = [
    ...(Object.keys(kinds) as Kind[]).map((id) => ({
      id,
      title: say(kinds[id].title),
      count: ofKind(inbox.alerts, id).length,
    })),
    { id: 'risk', title: say(words.risk), count: inbox.risks.length },
    { id: 'emergency', title: say(words.emergency), count: inbox.emergencies.length },
  ];
  return (
    <Tabs
      label={say(words.tabs)}
      tabs={tabs}
      chosen={tabs.some(({ id }) => id === tab) ? tab : 'mine'}
      onChoose={(next) => ask({ tab: next === 'mine' ? undefined : next, step: undefined })}
    >
      <News />
      {tab === 'risk' && <Risks inbox={inbox} />}
      {tab === 'emergency' && <Emergencies inbox={inbox} />}
      {tab !== 'risk' && tab !== 'emergency' && <OfKind inbox={inbox} kind={isKind(tab) ? tab : 'mine'} />}
    </Tabs>
  );
};

const all = { params: { query: { limit: 200, order: 'latest' as const } } };

/** One alert by its id. What nobody owes an answer to any more is found among everything that ever rang. */
const OfId = ({ id, inbox }: { readonly id: string; readonly inbox: Inbox }) => {
  const say = useSay();
  const open = inbox.alerts.find((one) => one.id === id);
  const query = server.useQuery('get', '/api/v1/inbox', all, { enabled: open === undefined });
  const found = open ?? query.data?.alerts.find((one) => one.id === id);
  // As it was last seen: the page stays while it is looked for among those that are over.
  const [last, setLast] = useState(found);
  if (found && found !== last) setLast(found);
  const alert = found ?? last;
  const labels = { ...query.data?.labels, ...inbox.labels };
  if (alert) return <OneAlert alert={alert} inbox={{ ...inbox, labels }} />;
  return (
    <Loaded query={query}>
      {() => (
        <Page title={say(words.title)}>
          <Empty title={say(words.gone)}>
            <Link href="/answers">{say(words.back)}</Link>
          </Empty>
        </Page>
      )}
    </Loaded>
  );
};

/** 待我答复: alerts and risks, or one alert with its steps. */
const Answers = () => {
  const say = useSay();
  const { alert: id } = useParams<{ alert?: string }>();
  const query = server.useQuery('get', '/api/v1/inbox', { params: { query: { limit: 200 } } });
  return (
    <Loaded query={query}>
      {(inbox) => {
        if (id !== undefined) return <OfId key={id} id={decodeURIComponent(id)} inbox={inbox} />;
        return (
          <Page
            title={say(words.title)}
            actions={
              inbox.proposals.length > 0 && (
                <Link href="/approvals">
                  {say(words.approvals)} {inbox.proposals.length}
                </Link>
              )
            }
          >
            <Lists inbox={inbox} />
          </Page>
        );
      }}
    </Loaded>
  );
};

export default Answers;
