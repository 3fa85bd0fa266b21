import type { ComponentType } from 'react';
import { useAsked } from '../../app/use-asked';
import { Page } from '../../parts/page';
import { Tabs } from '../../parts/tabs';
import { useSay } from '../../words/language';
import { Compare } from './compare';
import { Search } from './search';
import { Verify } from './verify';
import { words } from './words';

const views: Readonly<Record<string, ComponentType>> = { search: Search, verify: Verify, compare: Compare };

/** 时间线审计: what was recorded, whether it still is what was recorded, and what was known when. */
const Audit = () => {
  const say = useSay();
  const { asked, ask } = useAsked();
  const view = asked('view') ?? 'search';
  const View = views[view] ?? Search;
  return (
    <Page title={say(words.title)}>
      <Tabs
        label={say(words.views)}
        tabs={[
          { id: 'search', title: say(words.search) },
          { id: 'verify', title: say(words.verify) },
          { id: 'compare', title: say(words.compare) },
        ]}
        chosen={view}
        onChoose={(id) => ask({ view: id })}
      >
        <View />
      </Tabs>
    </Page>
  );
};

export default Audit;
