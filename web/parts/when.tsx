import { useSay } from '../words/language';
import { whenTitle } from '../words/when';

/** A day or an instant as the API gave it. */
export const When = ({ at }: { readonly at: string }) => {
  const say = useSay();
  return (
    <time dateTime={at} className="nowrap">
      {say(whenTitle(at))}
    </time>
  );
};
