import { LanguageSwitch } from '../../app/language-switch';
import { SchemeSwitch } from '../../app/scheme-switch';
import { useSession } from '../../app/session';
import { Page } from '../../parts/page';
import { Section } from '../../parts/section';
import { useSay } from '../../words/language';
import { Absences } from './absences';
import { Password } from './password';
import { Posts } from './posts';
import { words } from './words';

/** 我的: as what I act, when I am away, how I sign in, and how the page looks. */
const Myself = () => {
  const say = useSay();
  const { me } = useSession();
  return (
    <Page title={say(words.title)} beside={<span className="quiet">{say(me.name)}</span>}>
      <Posts />
      <Absences />
      <Password />
      <Section title={say(words.page)}>
        <div className="row">
          <LanguageSwitch />
          <SchemeSwitch />
        </div>
      </Section>
    </Page>
  );
};

export default Myself;
