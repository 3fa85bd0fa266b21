import type { ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs as AriaTabs } from 'react-aria-components';
import styles from './tabs.module.css';

export interface TabOf {
  readonly id: string;
  readonly title: string;
  /** How many there are behind it. */
  readonly count?: number;
}

interface Shown {
  readonly label: string;
  readonly tabs: readonly TabOf[];
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
  /** What the chosen tab shows. */
  readonly children: ReactNode;
}

/** One of several views in the same place. */
export const Tabs = ({ label, tabs, chosen, onChoose, children }: Shown) => (
  <AriaTabs selectedKey={chosen} onSelectionChange={(key) => onChoose(String(key))} className={styles['tabs']}>
    <TabList aria-label={label} className={styles['list']}>
      {tabs.map(({ id, title, count }) => (
        <Tab key={id} id={id} className={styles['tab']}>
          {title}
          {count !== undefined && <span className={styles['count']}>{count}</span>}
        </Tab>
      ))}
    </TabList>
    {tabs.map(({ id }) => (
      <TabPanel key={id} id={id} className={styles['panel']}>
        {id === chosen && children}
      </TabPanel>
    ))}
  </AriaTabs>
);
