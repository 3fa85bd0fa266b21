import { Link } from 'wouter';
import { holds, useSession } from '../../app/session';
import { useAsked } from '../../app/use-asked';
import { useLive } from '../../live/live';
import { News } from '../../live/news';
import { Button } from '../../parts/button';
import { Page } from '../../parts/page';
import { Tabs } from '../../parts/tabs';
import { common } from '../../words/common';
import { useSay } from '../../words/language';
import { whenTitle } from '../../words/when';
import { AnsweringList } from './answering-list';
import { beingAnswered } from './bells';
import { ClerkLists } from './clerk-lists';
import styles from './desk.module.css';
import { DueList } from './due-list';
import { Filters } from './filters';
import { OwedStrip } from './owed-strip';
import { useCounts, useDesk, useInbox } from './use-desk';
import { views } from './views';
import { words } from './words';

const everything = { tab: undefined, q: undefined, level: undefined, row: undefined, of: undefined };

const Beside = () => {
  const say = useSay();
  const { ask } = useAsked();
  return (
    <div className={`${styles['beside']} no-print`}>
      <News />
      <span className="row">
        <Link href="/levels">{say(words.legend)}</Link>
        <Button kind="quiet" onPress={() => ask(everything)}>
          {say(words.usual)}
        </Button>
      </span>
    </div>
  );
};

const DueTabs = () => {
  const say = useSay();
  const { ask } = useAsked();
  const { view } = useDesk();
  const { data: counts } = useCounts();
  const { data: inbox } = useInbox();
  const countOf = ({ count }: (typeof views)[number]): number | undefined =>
    count ? counts && count(counts.all) : inbox && beingAnswered(inbox.alerts).length;
  return (
    <Tabs
      label={say(words.tabs)}
      tabs={views.map((one) => ({ id: one.id, title: say(one.title), count: countOf(one) }))}
      chosen={view.id}
      onChoose={(tab) => ask({ tab: tab === views[0].id ? undefined : tab, level: undefined })}
    >
      <Beside />
      {view.asked ? <DueList key={view.id} /> : <AnsweringList />}
    </Tabs>
  );
};

/** 我的工作台: what is due, all day. */
const Desk = () => {
  const say = useSay();
  const { me } = useSession();
  const { asOf } = useLive();
  return (
    <Page title={say(words.title)} actions={<Button onPress={() => window.print()}>{say(common.print)}</Button>}>
      {asOf !== undefined && <p className={styles['paper']}>{say(words.asOf(say(whenTitle(asOf))))}</p>}
      {holds(me, ['head', 'deputy', 'leader', 'supervisor', 'legal-reviewer']) && <OwedStrip />}
      {holds(me, ['intake', 'receiver']) && <ClerkLists />}
      <Filters />
      <DueTabs />
    </Page>
  );
};

export default Desk;
