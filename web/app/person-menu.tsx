import { useQueryClient } from '@tanstack/react-query';
import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { useLocation } from 'wouter';
import { server } from '../api/client';
import { Button } from '../parts/button';
import { type Say, useSay } from '../words/language';
import { roleWords, wordOf } from '../words/office';
import styles from './person-menu.module.css';
import { type Me, useSession } from './session';

const words = {
  me: { zh: '我的：外出代理、密码', en: 'Myself: absence, password' },
  signOut: { zh: '退出登录', en: 'Sign out' },
  standingFor: { zh: '代', en: 'for' },
  act: { zh: '以此岗位办理', en: 'Act in this post' },
};

type Capacity = Me['capacities'][number];

const postOf = ({ unitName, roles, for: whom }: Capacity, say: Say): string =>
  [
    say(unitName),
    roles.map((role) => say(wordOf(roleWords, role))).join('、'),
    ...(whom === undefined ? [] : [`${say(words.standingFor)} ${whom}`]),
  ].join(' · ');

/** Who I am, as what I act now, and the way out. */
export const PersonMenu = () => {
  const say = useSay();
  const queries = useQueryClient();
  const [, go] = useLocation();
  const { me, actAs } = useSession();
  const { mutate: signOut } = server.useMutation('post', '/api/v1/session/end', {
    onSuccess: () => queries.resetQueries(),
  });
  const doing: Readonly<Record<string, () => void>> = { me: () => go('/me'), out: () => signOut({}) };
  return (
    <MenuTrigger>
      <Button>
        {say(me.name)} <span className="quiet">{say(me.unitName)}</span> <span aria-hidden="true">▾</span>
      </Button>
      <Popover className={styles['popover']} placement="bottom end">
        <Menu className={styles['menu']} onAction={(key) => doing[String(key)]?.()}>
          {me.capacities.map((one) => (
            <MenuItem
              key={`${one.unit} ${one.for ?? ''}`}
              className={styles['item']}
              onAction={() => actAs({ unit: one.unit, ...(one.for === undefined ? {} : { for: one.for }) })}
            >
              {one.unit === me.unit && one.for === me.actingFor ? '✓ ' : ''}
              {postOf(one, say)}
            </MenuItem>
          ))}
          <MenuItem id="me" className={styles['item']}>
            {say(words.me)}
          </MenuItem>
          <MenuItem id="out" className={styles['item']}>
            {say(words.signOut)}
          </MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
};
