import type { Schema } from '../../api/client';
import { Facts } from '../../parts/facts';
import { useSay } from '../../words/language';
import { levelOfUnitWords, wordOf } from '../../words/office';
import { Confidence } from './confidence';
import { lengthTitle } from './length';
import { approverWords, custodyWords, owedByWords, referenceWords as words } from './reference-words';

type Limit = Schema<'Limit'>;
type Extension = Limit['extensions'][number];

const ExtensionText = ({ of: { to, add, ground, approver, basis } }: { readonly of: Extension }) => {
  const say = useSay();
  const length = to ?? add;
  return (
    <>
      <strong>{say(ground)}</strong>
      {length !== undefined && ` · ${add === undefined ? '→ ' : '+ '}${say(lengthTitle(length))}`}
      <div className="quiet">
        {say(words.approver)} {say(wordOf({ ...levelOfUnitWords, ...approverWords }, approver))} · {basis.join('；')}
      </div>
    </>
  );
};

const Extensions = ({ of }: { readonly of: readonly Extension[] }) => {
  const say = useSay();
  if (of.length === 0) return <p>{say(words.noExtensions)}</p>;
  return (
    <div>
      <h3>{say(words.extensions)}</h3>
      <ul>
        {of.map((one) => (
          <li key={one.id}>
            <ExtensionText of={one} />
          </li>
        ))}
      </ul>
    </div>
  );
};

/** One row of the law pack, whole. */
export const LimitDetails = ({ of: limit }: { readonly of: Limit }) => {
  const say = useSay();
  const { inForce, starts, note } = limit;
  return (
    <>
      <Facts
        of={[
          [say(words.row), limit.row],
          [say(words.length), say(lengthTitle(limit.length, limit.workingDays))],
          [say(words.owedBy), say(wordOf(owedByWords, limit.owedBy))],
          [say(words.custody), say(wordOf(custodyWords, limit.custody))],
          [say(words.starts), starts ? say(starts) : limit.startsWith?.join(', ')],
          [say(words.inForce), `${inForce.from} – ${inForce.to ?? ''}`],
          [say(words.confidence), <Confidence key="confidence" of={limit.confidence} />],
          [say(words.basis), limit.basis.join('；')],
          [say(words.excludes), limit.excludes.join(', ')],
          [say(words.note), note && say(note)],
          [say(words.id), <code key="id">{limit.id}</code>],
        ]}
      />
      <Extensions of={limit.extensions} />
    </>
  );
};
