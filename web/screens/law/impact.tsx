import { Facts } from '../../parts/facts';
import { Note } from '../../parts/note';
import { Section } from '../../parts/section';
import { Loading } from '../../parts/state';
import { When } from '../../parts/when';
import { useSay } from '../../words/language';
import type { RollOut } from './described';
import { Moves } from './moves';
import { rollOutWords as words } from './roll-out-words';

type Preview = NonNullable<RollOut['preview']>;

const rangeText = ([from, to]: readonly string[]): string => (from === to ? (from ?? '') : `${from} – ${to}`);

const Totals = ({ of: { at, days, ...counts } }: { readonly of: Preview }) => {
  const say = useSay();
  const names = ['cases', 'casesMoved', 'clocks', 'earlier', 'later', 'certain', 'stuck'] as const;
  return (
    <Facts
      of={[
        ...names.map((name) => [say(words[name]), <strong key={name}>{counts[name]}</strong>] as const),
        [say(words.asOf), <When key="at" at={at} />],
        [say(words.days), days.map(rangeText).join('，')],
      ]}
    />
  );
};

/** What a roll-out would do, or did, to the running clocks of open cases: counted before anybody decides. */
export const Impact = ({ of: { id, state, preview } }: { readonly of: RollOut }) => {
  const say = useSay();
  return (
    <Section title={say(words.impact)}>
      {state === 'previewing' && (
        <Note kind="info" title={say(words.counting)}>
          <p>{say(words.countingWhat)}</p>
        </Note>
      )}
      {preview ? (
        <>
          <Totals of={preview} />
          {preview.earlier > 0 && <Note kind="warning" title={say(words.earlierFirst)} />}
          <p className="quiet">{say(words.custodyNote)}</p>
          {preview.clocks > 0 ? <Moves id={id} clocks={preview.clocks} /> : <p>{say(words.noMoves)}</p>}
        </>
      ) : (
        <Loading />
      )}
    </Section>
  );
};
