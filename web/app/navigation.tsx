import { Link, useLocation } from 'wouter';
import { useSay } from '../words/language';
import styles from './navigation.module.css';
import { type Group, groups, placeOf, type Screen, screens } from './screens';
import { holds, useSession } from './session';

const words = { label: { zh: '导航', en: 'Navigation' } };

const isHere = (location: string, screen: Screen): boolean => {
  const place = placeOf(screen);
  return place === '/' ? location === '/' : location === place || location.startsWith(`${place}/`);
};

/** The screens of my posts, by groups. */
export const Navigation = () => {
  const say = useSay();
  const [location] = useLocation();
  const { me } = useSession();
  const mine = screens.filter(({ group, roles }) => group && holds(me, roles ?? []));
  return (
    <nav className={`${styles['nav']} no-print`} aria-label={say(words.label)}>
      {(Object.keys(groups) as Group[])
        .map((group) => ({ group, of: mine.filter((screen) => screen.group === group) }))
        .filter(({ of }) => of.length > 0)
        .map(({ group, of }) => (
          <section key={group} className={styles['group']}>
            <h2 className={styles['title']}>{say(groups[group])}</h2>
            <ul className={styles['list']}>
              {of.map((screen) => (
                <li key={screen.path}>
                  <Link
                    href={placeOf(screen)}
                    className={styles['link']}
                    aria-current={isHere(location, screen) ? 'page' : undefined}
                  >
                    {say(screen.title)}
                  </Link>
                </li>
              ))}
            </ul>
          </section>
        ))}
    </nav>
  );
};
