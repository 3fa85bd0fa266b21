import { Badge } from '../../parts/badge';
import { When } from '../../parts/when';
import { useSay } from '../../words/language';
import { rollOutWords as words } from './roll-out-words';

export interface Dates {
  readonly effective: string | null;
  readonly safe: string | null;
  readonly provisional: boolean;
}

/** The date that counts; the earlier one that people are warned by; and whether it stands on an official calendar. */
export const DatesCell = ({ of }: { readonly of: Dates | undefined }) => {
  const say = useSay();
  if (!of?.effective) return <span>–</span>;
  const { effective, safe, provisional } = of;
  return (
    <>
      <When at={effective} /> {provisional && <Badge tone="warning">{say(words.provisionalMark)}</Badge>}
      {safe !== null && safe !== effective && (
        <div className="quiet">
          {say(words.warned)} <When at={safe} />
        </div>
      )}
    </>
  );
};
