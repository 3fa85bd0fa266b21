import { Badge } from '../parts/badge';
import { Button } from '../parts/button';
import { useSay } from '../words/language';
import { agencyWords, roleWords, wordOf } from '../words/office';
import type { Title } from '../words/title';
import { useActTypes } from './act-types';
import styles from './allowed.module.css';
import type { Choice } from './chosen';
import { type AllowedAct, grouped, isForApproval } from './groups';
import { Reason } from './reason';
import { words } from './words';

interface Shown {
  readonly title: Title;
  readonly acts: readonly AllowedAct[];
  readonly onChoose: (choice: Choice) => void;
}

/** Who can do an act: the agency and the posts. */
const Who = ({ type }: { readonly type: string }) => {
  const say = useSay();
  const act = useActTypes().byType.get(type);
  if (!act) return null;
  const agency = act.agency === 'any' ? [] : [wordOf(agencyWords, act.agency)];
  const all = [...agency, ...act.roles.map((role) => wordOf(roleWords, role))];
  return (
    <p>
      {say(words.who)}
      {say({ zh: '：', en: ': ' })}
      {all.map(say).join(say({ zh: '、', en: ', ' }))}
    </p>
  );
};

const ReasonsOf = ({ act }: { readonly act: AllowedAct }) => (
  <>
    {act.options.map(
      ({ reason, about, persons }, index) =>
        reason && (
          <div key={index} className={styles['reason']}>
            <About about={about} persons={persons} />
            <Reason of={reason} />
          </div>
        ),
    )}
  </>
);

const About = ({ about, persons }: { readonly about?: Title; readonly persons: readonly string[] }) => {
  const say = useSay();
  const whom = persons.map((one) => <Badge key={one}>{one}</Badge>);
  return about || persons.length > 0 ? (
    <p className="row">
      {about && say(about)} {whom}
    </p>
  ) : null;
};

/** Acts that are not possible now, each with the reason, the article, what to do and who can: nothing is hidden behind a grey button. */
export const NotNow = ({ title, acts, onChoose }: Shown) => {
  const say = useSay();
  if (acts.length === 0) return null;
  return (
    <details className={styles['not']}>
      <summary>{say(title)}</summary>
      {grouped(acts).map(({ domain, acts: of }) => (
        <section key={domain.id} aria-label={say(domain.title)}>
          <h3>{say(domain.title)}</h3>
          <dl>
            {of.map((act) => (
              <div key={act.type}>
                <dt>{say(act.title)}</dt>
                <dd>
                  <ReasonsOf act={act} />
                  <Who type={act.type} />
                  {isForApproval(act) && (
                    <Button
                      aria-label={say(words.proposeOf(act.title))}
                      onPress={() => onChoose({ act, as: 'proposal' })}
                    >
                      {say(words.propose)}
                    </Button>
                  )}
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </details>
  );
};
