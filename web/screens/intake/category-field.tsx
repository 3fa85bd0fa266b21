import { type Schema, server } from '../../api/client';
import { useSession } from '../../app/session';
import { Select } from '../../parts/field';
import { Note } from '../../parts/note';
import { useSay, type Title } from '../../words/language';
import { levelOfUnitWords, wordOf } from '../../words/office';
import { ofLevel, ofOrgan, ofOurs, words } from './words';

type Category = Schema<'Category'>;

const levels = ['station', 'county', 'city', 'province', 'national'];
const lasting = { staleTime: 3_600_000 };

/** What the table of jurisdiction says to a unit of this level. */
const hintFor = ({ organ, level }: Category, mine: string): { readonly ours: boolean; readonly say: Title } => {
  if (organ) return { ours: false, say: ofOrgan(organ) };
  const ours = levels.indexOf(mine) >= levels.indexOf(level ?? 'station');
  return { ours, say: ours ? ofOurs : ofLevel(wordOf(levelOfUnitWords, level ?? '')) };
};

interface Shown {
  readonly value: string;
  readonly onChange: (category: string) => void;
}

/** The kind of case, and whether this unit may handle it. */
export const CategoryField = ({ value, onChange }: Shown) => {
  const say = useSay();
  const { me } = useSession();
  const { data } = server.useQuery('get', '/api/v1/jurisdiction', {}, lasting);
  const categories = data?.categories ?? [];
  const chosen = categories.find(({ id }) => id === value);
  const hint = chosen && hintFor(chosen, me.level);
  return (
    <>
      <Select
        label={say(words.category)}
        choices={[
          { id: 'none', text: say(words.noCategory) },
          ...categories.map(({ id, title }) => ({ id, text: say(title) })),
        ]}
        value={value === '' ? 'none' : value}
        onChange={(id) => onChange(id === 'none' ? '' : id)}
      />
      {chosen && hint && (
        <Note kind={hint.ours ? 'good' : 'warning'} title={say(hint.say)}>
          <p className="quiet">{chosen.basis.join('；')}</p>
          {chosen.note && <p>{say(chosen.note)}</p>}
        </Note>
      )}
    </>
  );
};
