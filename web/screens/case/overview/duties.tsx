import type { Schema } from '../../../api/client';
import { PersonName, UnitName } from '../../../office/named';
import { LevelMark } from '../../../parts/level-mark';
import { Section } from '../../../parts/section';
import { Empty } from '../../../parts/state';
import { Table } from '../../../parts/table';
import { useSay } from '../../../words/language';
import { roleWords, wordOf } from '../../../words/office';
import { stepWords } from '../../../words/steps';
import { Remaining } from '../clocks/remaining';
import { WhyButton } from '../clocks/why-button';
import { PersonInCase } from '../person-in-case';
import { type Case, type Clock, isOpen, levelOf, type OfCase } from '../shown';
import { words } from './words';

type Duty = Schema<'Duty'>;

/** The clock of a duty runs in the duty itself. */
const clockOf = ({ clocks }: Case, { id }: Duty): Clock | undefined =>
  clocks.find((one) => one.procedure === id && isOpen(one));

const byDue =
  (of: Case) =>
  (a: Duty, b: Duty): number => {
    const [one, other] = [a, b].map((duty) => clockOf(of, duty)?.due?.at ?? '9');
    return (one ?? '') < (other ?? '') ? -1 : 1;
  };

/** Who owes it: somebody by name, a post, or whoever handles the case for the agency. */
const Owner = ({ of, duty: { owner, post, owedBy } }: OfCase & { readonly duty: Duty }) => {
  const say = useSay();
  if (owner !== undefined) return <PersonName id={owner} />;
  if (post) {
    return (
      <>
        <UnitName id={post.unit} /> {say(wordOf(roleWords, post.role))}
      </>
    );
  }
  const here = of.handling.find(({ agency }) => agency === owedBy);
  return here ? (
    <>
      <PersonName id={here.handler} /> <span className="quiet">{<UnitName id={here.unit} />}</span>
    </>
  ) : null;
};

const ByWhen = ({ clock }: { readonly clock: Clock }) => (
  <>
    <LevelMark level={levelOf(clock)} /> <Remaining clock={clock} /> <WhyButton clock={clock} />
  </>
);

/** What is owed now, what must be done first standing first. */
export const Duties = ({ of }: OfCase) => {
  const say = useSay();
  const owed = of.duties.filter(({ done }) => !done).sort(byDue(of));
  return (
    <Section title={`${say(words.duties)} ${owed.length}`}>
      <Table
        caption={say(words.duties)}
        rows={owed}
        keyOf={({ id }) => id}
        empty={<Empty title={say(words.noDuties)} />}
        columns={[
          {
            ...{ id: 'duty', title: words.duty, names: true },
            cell: ({ title, person }) => (
              <>
                {say(title)}
                {person !== undefined && (
                  <div>
                    <PersonInCase of={of} label={person} />
                  </div>
                )}
              </>
            ),
          },
          { id: 'step', title: words.step, cell: ({ next }) => next && say(wordOf(stepWords, next)) },
          { id: 'who', title: words.who, cell: (duty) => <Owner of={of} duty={duty} /> },
          {
            ...{ id: 'by', title: words.by },
            cell: (duty) => {
              const clock = clockOf(of, duty);
              return clock && <ByWhen clock={clock} />;
            },
          },
        ]}
      />
    </Section>
  );
};
