import { PersonName, UnitName } from '../../../office/named';
import { useSay } from '../../../words/language';
import type { Entry } from '../shown';
import styles from './ledger.module.css';
import { words } from './words';

/** Who did it, for whom, in which unit; what time alone has done, the system wrote. */
export const Who = ({ entry: { act } }: { readonly entry: Entry }) => {
  const say = useSay();
  if (!act) return <span className="quiet">{say(words.system)}</span>;
  return (
    <>
      <PersonName id={act.person} />
      {act.onBehalfOf !== undefined && (
        <>
          {' '}
          {say(words.onBehalfOf)} <PersonName id={act.onBehalfOf} />
        </>
      )}
      <div className={`quiet ${styles['small']}`}>
        <UnitName id={act.unit} />
      </div>
    </>
  );
};
