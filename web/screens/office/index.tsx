import { holds, useSession } from '../../app/session';
import { useAsked } from '../../app/use-asked';
import { Note } from '../../parts/note';
import { Page } from '../../parts/page';
import { Tabs } from '../../parts/tabs';
import { useSay } from '../../words/language';
import { AtDay } from './at-day';
import { Import } from './import';
import { People } from './people';
import { Settings } from './settings';
import { Units } from './units';
import { words } from './words';

const views = { units: Units, people: People, settings: Settings, import: Import } as const;
type View = keyof typeof views;
const isView = (id: string | undefined): id is View => id !== undefined && Object.hasOwn(views, id);

/** The organisation: its units, its people, by what they work, and the file it comes from. */
const Office = () => {
  const say = useSay();
  const { me } = useSession();
  const { asked, ask } = useAsked();
  const changing = holds(me, ['administrator']);
  const named = asked('view');
  const view = isView(named) ? named : 'units';
  const Shown = views[view];
  const tabs: readonly View[] = changing ? ['units', 'people', 'settings', 'import'] : ['units', 'people', 'settings'];
  return (
    <Page title={say(words.title)} actions={<AtDay />}>
      {!changing && <Note kind="info" title={say(words.readOnly)} />}
      {asked('at') !== undefined && <Note kind="warning" title={say(words.then(asked('at') ?? ''))} />}
      <Tabs
        label={say(words.views)}
        tabs={tabs.map((id) => ({ id, title: say(words[id]) }))}
        chosen={view}
        onChoose={(id) => ask({ view: id === 'units' ? undefined : id, q: undefined, person: undefined })}
      >
        <Shown />
      </Tabs>
    </Page>
  );
};

export default Office;
