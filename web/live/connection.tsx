import { useSay } from '../words/language';
import styles from './connection.module.css';
import { useLive } from './live';

const words = {
  live: { zh: '已连接', en: 'Live' },
  lost: { zh: '连接中断，倒计时仅供参考', en: 'Connection lost: countdowns may be out of date' },
  asOf: { zh: '数据截至', en: 'As of' },
};

/** The time of the server at its last word, and whether the line still stands. */
export const Connection = () => {
  const say = useSay();
  const { connection, asOf } = useLive();
  return (
    <span className={`${styles['connection']} ${styles[connection]}`} role="status">
      <span aria-hidden="true">{connection === 'live' ? '●' : '▲'}</span>
      <span>{say(words[connection])}</span>
      {asOf !== undefined && (
        // The seconds go on without being announced each time.
        <span aria-live="off" className="quiet nowrap">
          {say(words.asOf)} {asOf.slice(11, 16)}
        </span>
      )}
    </span>
  );
};
