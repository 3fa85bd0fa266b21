import { When } from '../../parts/when';
import { useSay } from '../../words/language';
import { words } from './words';

/** From when to when; what is left out has always been, or is still so. */
export const Period = ({ from, to }: { readonly from?: string | undefined; readonly to?: string | undefined }) => {
  const say = useSay();
  return (
    <span className="quiet">
      {from === undefined ? say(words.always) : <When at={from} />} –{' '}
      {to === undefined ? say(words.still) : <When at={to} />}
    </span>
  );
};
