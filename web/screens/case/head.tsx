import { Link } from 'wouter';
import { PersonName, UnitName } from '../../office/named';
import { usePeople } from '../../office/use-people';
import { Badge } from '../../parts/badge';
import { CopyButton } from '../../parts/copy-button';
import { LevelMark } from '../../parts/level-mark';
import { useSay } from '../../words/language';
import { whenTitle } from '../../words/when';
import { Remaining } from './clocks/remaining';
import { WhyButton } from './clocks/why-button';
import styles from './head.module.css';
import { type Clock, isOpen, levelOf, nameIn, type OfCase, type Person, tightest } from './shown';
import { words } from './words';

/** Beside the title: what one copies, what the case is about, and where it stands. */
export const CaseNumber = ({ of: { id, label, closedAt } }: OfCase) => {
  const say = useSay();
  return (
    <>
      <CopyButton text={label.number ?? id} label={words.copyNumber} />
      {label.number === undefined && <span className="quiet">{say(words.noNumber)}</span>}
      {label.offence !== undefined && <Badge>{label.offence}</Badge>}
      {closedAt !== undefined && (
        <Badge>
          {say(words.closed)} · {say(whenTitle(closedAt.slice(0, 10)))}
        </Badge>
      )}
    </>
  );
};

/** Whose case it is in each agency: who handles it, and who leads there. */
const Handling = ({ of: { handling } }: OfCase) => {
  const say = useSay();
  const { users } = usePeople();
  return (
    <ul className={styles['line']}>
      {handling.map(({ agency, unit, handler }) => (
        <li key={agency}>
          <span className="quiet">
            <UnitName id={unit} /> {say(words.handler)}
          </span>{' '}
          <PersonName id={handler} />
          {users
            .filter((one) => one.unit === unit && one.roles.includes('leader'))
            .map((one) => (
              <span key={one.id}>
                {' '}
                <span className="quiet">{say(words.leader)}</span> <PersonName id={one.id} />
              </span>
            ))}
        </li>
      ))}
    </ul>
  );
};

const Stages = ({ of: { procedures } }: OfCase) => {
  const say = useSay();
  return (
    <ul className={styles['line']} aria-label={say(words.stages)}>
      {procedures
        .filter(({ done, machine }) => !done && !machine.startsWith('measure@'))
        .map(({ id, title, stageTitle }) => (
          <li key={id}>
            <Badge tone="accent">
              {say(title)}：{say(stageTitle)}
            </Badge>
          </li>
        ))}
    </ul>
  );
};

const Suspect = ({ of, person }: OfCase & { readonly person: Person }) => {
  const say = useSay();
  const next = of.clocks.find((one) => isOpen(one) && one.id === person.next?.clock);
  return (
    <Link href={`/cases/${of.id}/clocks?person=${person.label}`} className={styles['chip']}>
      <strong>{say(nameIn(of, person.label))}</strong>
      <span>{say(person.measure?.stageTitle ?? words.noMeasure)}</span>
      {person.held && <Badge tone="fault">{say(words.held)}</Badge>}
      {next && <LevelMark level={levelOf(next)} />}
    </Link>
  );
};

const Suspects = ({ of }: OfCase) => {
  const say = useSay();
  const suspects = of.persons.filter(({ standing }) => standing === 'suspect');
  if (suspects.length === 0) return null;
  return (
    <ul className={styles['line']} aria-label={say(words.suspects)}>
      {suspects.map((person) => (
        <li key={person.label}>
          <Suspect of={of} person={person} />
        </li>
      ))}
    </ul>
  );
};

const Tight = ({ of, clock }: OfCase & { readonly clock: Clock }) => {
  const say = useSay();
  return (
    <li className={styles['clock']}>
      <div className={styles['what']}>
        <LevelMark level={levelOf(clock)} />
        {clock.custody && <Badge tone="fault">{say(words.custody)}</Badge>}
        <span>
          {clock.person !== undefined && <>{say(nameIn(of, clock.person))} </>}
          <strong>{say(clock.title)}</strong>
        </span>
        <WhyButton clock={clock} />
      </div>
      <Remaining clock={clock} />
    </li>
  );
};

/** Always in view: who is in it and under what, and what runs out first, custody on the left. */
export const CaseHead = ({ of }: OfCase) => {
  const say = useSay();
  const clocks = tightest(of.clocks);
  return (
    <div className={styles['head']}>
      <div className={styles['line']}>
        <Stages of={of} />
        <Handling of={of} />
      </div>
      <Suspects of={of} />
      {clocks.length === 0 ? (
        of.closedAt === undefined && <p className="quiet">{say(words.noClock)}</p>
      ) : (
        <ul className={styles['clocks']} aria-label={say(words.tightest)}>
          {clocks.map((clock) => (
            <Tight key={clock.id} of={of} clock={clock} />
          ))}
        </ul>
      )}
    </div>
  );
};
