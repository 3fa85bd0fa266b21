import { useState } from 'react';
import { useParams } from 'wouter';
import { holds, useSession } from '../../app/session';
import { useAsked } from '../../app/use-asked';
import { Button } from '../../parts/button';
import { Page } from '../../parts/page';
import { Tabs } from '../../parts/tabs';
import { common } from '../../words/common';
import { useSay } from '../../words/language';
import { ClearingList } from './list';
import { OneClearing } from './one';
import { Patrols } from './patrols';
import { RunDialog } from './run';
import { isKind, kinds, kindWords, words } from './words';

const AllClearings = () => {
  const say = useSay();
  const { me } = useSession();
  const { asked, ask } = useAsked();
  const [runs, setRuns] = useState(false);
  const view = asked('view') ?? 'all';
  return (
    <Page
      title={say(words.title)}
      actions={
        <>
          {holds(me, ['administrator']) && <Button onPress={() => setRuns(true)}>{say(words.run)}</Button>}
          <Button onPress={() => window.print()}>{say(common.print)}</Button>
        </>
      }
    >
      <Tabs
        label={say(words.views)}
        tabs={[
          { id: 'all', title: say(common.all) },
          ...kinds.map((id) => ({ id, title: say(kindWords[id]) })),
          { id: 'patrols', title: say(words.patrols) },
        ]}
        chosen={view}
        onChoose={(id) => ask({ view: id === 'all' ? undefined : id })}
      >
        {view === 'patrols' ? <Patrols /> : <ClearingList kind={isKind(view) ? view : undefined} />}
      </Tabs>
      {runs && <RunDialog onClose={() => setRuns(false)} />}
    </Page>
  );
};

/** Clearings of my units, the daily inspection, or one clearing. */
export default function Clearings() {
  const { clearing } = useParams<{ clearing?: string }>();
  return clearing === undefined ? <AllClearings /> : <OneClearing id={decodeURIComponent(clearing)} />;
}
