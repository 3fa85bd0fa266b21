import { useSay } from '../../words/language';
import { nameIn, type OfCase } from './shown';

/** Somebody in the case, by name as far as one may have it, never broken in two. */
export const PersonInCase = ({ of, label }: OfCase & { readonly label: string }) => {
  const say = useSay();
  return <span className="nowrap">{say(nameIn(of, label))}</span>;
};
