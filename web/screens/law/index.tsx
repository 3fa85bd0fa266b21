import { useParams } from 'wouter';
import { useAsked } from '../../app/use-asked';
import { Page } from '../../parts/page';
import { Tabs } from '../../parts/tabs';
import { useSay } from '../../words/language';
import { Limits } from './limits';
import { Powers } from './powers';
import { RollOutPage } from './roll-out';
import { Versions } from './versions';
import { words } from './words';

const views = { rollOuts: Versions, limits: Limits, powers: Powers } as const;
const isView = (id: string | undefined): id is keyof typeof views => id !== undefined && Object.hasOwn(views, id);

const Overview = () => {
  const say = useSay();
  const { asked, ask } = useAsked();
  const named = asked('view');
  const view = isView(named) ? named : 'rollOuts';
  const View = views[view];
  return (
    <Page title={say(words.title)}>
      <Tabs
        label={say(words.views)}
        tabs={(['rollOuts', 'limits', 'powers'] as const).map((id) => ({ id, title: say(words[id]) }))}
        chosen={view}
        onChoose={(id) => ask({ view: id === 'rollOuts' ? undefined : id, q: undefined, limit: undefined })}
      >
        <View />
      </Tabs>
    </Page>
  );
};

/** Versions of the law, how a new one comes into force, and what the one in force says. */
const Law = () => {
  const { rollOut } = useParams<{ rollOut?: string }>();
  return rollOut === undefined ? <Overview /> : <RollOutPage key={rollOut} id={rollOut} />;
};

export default Law;
