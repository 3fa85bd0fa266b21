import { useSay } from '../words/language';
import { usePeople } from './use-people';

/** Somebody of the office, by name. */
export const PersonName = ({ id }: { readonly id: string }) => {
  const say = useSay();
  const { personName } = usePeople();
  return <span className="nowrap">{say(personName(id))}</span>;
};

/** A unit, by name. */
export const UnitName = ({ id }: { readonly id: string }) => {
  const say = useSay();
  const { unitName } = usePeople();
  return <>{say(unitName(id))}</>;
};
