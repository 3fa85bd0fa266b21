import { useState } from 'react';
import { holds, useSession } from '../../app/session';
import { useAsked } from '../../app/use-asked';
import { News } from '../../live/news';
import { Button } from '../../parts/button';
import { Page } from '../../parts/page';
import { Tabs } from '../../parts/tabs';
import { useSay } from '../../words/language';
import { Arriving } from './arriving';
import { Book } from './book';
import { EnterDialog } from './enter-dialog';
import { Held } from './held';
import { words } from './words';

const tabs = { book: Book, held: Held, arriving: Arriving } as const;
type Tab = keyof typeof tabs;

const isTab = (text: string | undefined): text is Tab => text !== undefined && Object.hasOwn(tabs, text);

/** 统一进出口: the book of what came in and went out, what lies here, what is on its way. */
const RegisterScreen = () => {
  const say = useSay();
  const { me } = useSession();
  const { asked, ask } = useAsked();
  const [isEntering, setEntering] = useState(false);
  const wanted = asked('tab');
  const tab = isTab(wanted) ? wanted : 'book';
  const Chosen = tabs[tab];
  const enters = holds(me, ['receiver', 'intake', 'handler']);
  return (
    <Page
      title={say(words.title)}
      beside={<News />}
      actions={
        enters && (
          <Button kind="primary" onPress={() => setEntering(true)}>
            {say(words.enter)}
          </Button>
        )
      }
    >
      <Tabs
        label={say(words.title)}
        tabs={[
          { id: 'book', title: say(words.book) },
          { id: 'held', title: say(words.held) },
          { id: 'arriving', title: say(words.arriving) },
        ]}
        chosen={tab}
        onChoose={(id) => ask({ tab: id === 'book' ? undefined : id })}
      >
        <Chosen />
      </Tabs>
      {isEntering && <EnterDialog start={asked('case')} onClose={() => setEntering(false)} />}
    </Page>
  );
};

export default RegisterScreen;
