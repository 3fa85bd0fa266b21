import styles from './acts.module.css';
import { FieldOf, type Filling } from './field-of';
import type { Field } from './fields';
import { useSay } from '../words/language';
import { words } from './words';

/** What is seldom filled in: it stands behind a line of its own. */
const isSeldom = ({ path, required }: Field): boolean => !required && (path === 'occurredAt' || path === 'documentNo');

interface Shown extends Filling {
  readonly fields: readonly Field[];
  /** The act is entered late: when it happened is asked at once. */
  readonly late?: boolean;
}

/** The fields of an act, what is seldom needed folded away. */
export const ActFields = ({ fields, late = false, ...filling }: Shown) => {
  const say = useSay();
  const seldom = fields.filter(isSeldom);
  const isOpen = late || seldom.some(({ path }) => filling.faults[path] !== undefined);
  return (
    <div className="stack">
      {fields
        .filter((one) => !isSeldom(one))
        .map((field) => (
          <FieldOf key={field.path} field={field} {...filling} />
        ))}
      {seldom.length > 0 && (
        <details className={styles['more']} open={isOpen || undefined}>
          <summary>{say(words.more)}</summary>
          <div className="stack">
            {seldom.map((field) => (
              <FieldOf key={field.path} field={field} {...filling} />
            ))}
          </div>
        </details>
      )}
    </div>
  );
};
