import { Link } from 'wouter';
import type { Schema } from '../api/client';
import { numberOf, partiesOf } from '../words/cases';
import { useSay } from '../words/language';

interface Shown {
  readonly id: string;
  /** What the list calls it; left out, its id must do. */
  readonly label: Schema<'CaseLabel'> | undefined;
  /** Where it leads; left out, to the case itself. */
  readonly href?: string;
  readonly onPress?: () => void;
}

/** A case by its number, over whom it is about and the offence. */
export const CaseLink = ({ id, label = { case: id, persons: [] }, href, onPress }: Shown) => {
  const say = useSay();
  const parties = partiesOf(label);
  const more = [...(parties ? [say(parties)] : []), ...(label.offence === undefined ? [] : [label.offence])];
  return (
    <>
      <Link href={href ?? `/cases/${encodeURIComponent(id)}`} onClick={onPress} className="nowrap">
        {numberOf(label)}
      </Link>
      {more.length > 0 && <div className="quiet">{more.join(' · ')}</div>}
    </>
  );
};
