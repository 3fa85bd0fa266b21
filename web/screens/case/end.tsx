import { useSay } from '../../words/language';
import { endTitle } from './shown';

/** The last day of a limit until 24:00, or its last minute; never broken in two. */
export const End = ({ at }: { readonly at: string }) => {
  const say = useSay();
  return (
    <time dateTime={at} className="nowrap">
      {say(endTitle(at))}
    </time>
  );
};
