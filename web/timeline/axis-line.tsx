import { memo } from 'react';
import { useSay } from '../words/language';
import styles from './axis-line.module.css';
import type { Picture } from './layout';
import { words } from './words';

/** Days along the top. */
export const AxisLine = memo(({ picture: { ticks, gaps, todayX, width } }: { readonly picture: Picture }) => {
  const say = useSay();
  return (
    <div className={styles['axis']} aria-hidden="true">
      <div className={styles['corner']} />
      <div className={styles['line']} style={{ width }}>
        {ticks.map(({ x, text }) => (
          <span key={x} className={styles['tick']} style={{ left: x }}>
            {text}
          </span>
        ))}
        {gaps.map(({ x, width: wide, days }) => (
          <span key={x} className={styles['gap']} style={{ left: x, width: wide }}>
            {say(words.skipped(days))}
          </span>
        ))}
        {todayX !== undefined && (
          <span className={styles['today']} style={{ left: todayX }}>
            {say(words.today)}
          </span>
        )}
      </div>
    </div>
  );
});
AxisLine.displayName = 'AxisLine';

/** What runs down through all lanes: days, what was left out, and today. */
export const Grid = memo(({ picture: { ticks, gaps, todayX } }: { readonly picture: Picture }) => (
  <div className={styles['grid']} aria-hidden="true">
    {ticks.map(({ x }) => (
      <span key={x} className={styles['day']} style={{ left: x }} />
    ))}
    {gaps.map(({ x, width }) => (
      <span key={x} className={styles['zigzag']} style={{ left: x, width }} />
    ))}
    {todayX !== undefined && <span className={styles['now']} style={{ left: todayX }} />}
  </div>
));
Grid.displayName = 'Grid';
