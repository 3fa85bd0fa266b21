import { Note } from '../../parts/note';
import { Section } from '../../parts/section';
import { When } from '../../parts/when';
import { useSay } from '../../words/language';
import { alarmWords } from './alarm-words';
import type { Health } from './states';
import { words } from './words';

type Alarm = Health['alarms'][number];

const detailText = (detail: Alarm['detail']): string =>
  Object.entries(detail)
    .map(([name, value]) => `${name}: ${typeof value === 'string' ? value : JSON.stringify(value)}`)
    .join(' · ');

const AlarmNote = ({ of: { kind, subject, since, times, detail } }: { readonly of: Alarm }) => {
  const say = useSay();
  const said = alarmWords[kind];
  return (
    <Note kind="warning" title={said ? say(said.title) : kind}>
      <p>{said && say(said.todo)}</p>
      <p className="quiet">
        <code>{subject}</code> · {say(words.since)} <When at={since.slice(0, 19)} /> · {say(words.times(times))}
        {Object.keys(detail).length > 0 && ` · ${detailText(detail)}`}
      </p>
    </Note>
  );
};

/** Every alarm that stands, in words, with what to do. */
export const Alarms = ({ alarms }: Pick<Health, 'alarms'>) => {
  const say = useSay();
  return (
    <Section title={say(words.alarms)}>
      {alarms.length === 0 && <p>{say(words.noAlarms)}</p>}
      {alarms.map((one) => (
        <AlarmNote key={`${one.kind} ${one.subject}`} of={one} />
      ))}
    </Section>
  );
};
