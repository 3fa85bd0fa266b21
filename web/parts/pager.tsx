import { common } from '../words/common';
import { useSay } from '../words/language';
import { Button } from './button';

interface Shown {
  /** How many rows stand on the page. */
  readonly count: number;
  /** Cursor of the next page; undefined on the last. */
  readonly next: string | undefined;
  /** Cursor of this page; undefined on the first. */
  readonly after: string | undefined;
  readonly onGo: (after: string | undefined) => void;
}

/** How many rows there are, and the way on: pages are cut by the server. */
export const Pager = ({ count, next, after, onGo }: Shown) => {
  const say = useSay();
  return (
    <nav className="row no-print" aria-label={say(common.nextPage)}>
      <span role="status" className="quiet">
        {say(common.shown(count, next !== undefined))}
      </span>
      {after !== undefined && <Button onPress={() => onGo(undefined)}>{say(common.firstPage)}</Button>}
      {next !== undefined && <Button onPress={() => onGo(next)}>{say(common.nextPage)}</Button>}
    </nav>
  );
};
