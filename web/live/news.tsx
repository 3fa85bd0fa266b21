import { Button } from '../parts/button';
import { counted, type Title, useSay } from '../words/language';
import { useLive } from './live';

const waiting = (n: number): Title => ({
  zh: `有 ${n} 件案件更新 · 点击刷新`,
  en: `${counted(n, 'case')} changed · refresh`,
});

/** What has changed meanwhile waits here: no row moves under somebody's hand. */
export const News = () => {
  const say = useSay();
  const { news, refresh } = useLive();
  return (
    <span role="status" className="no-print">
      {news > 0 && (
        <Button kind="quiet" onPress={refresh}>
          {say(waiting(news))}
        </Button>
      )}
    </span>
  );
};
