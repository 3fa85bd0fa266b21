import { useActTitles } from '../../acts/act-types';
import { choiceTitle } from '../../acts/words/choices';
import { fieldTitle } from '../../acts/words/fields';
import { type Schema, server } from '../../api/client';
import { usePeople } from '../../office/use-people';
import { Facts } from '../../parts/facts';
import { useSay } from '../../words/language';
import { words } from './words';

type Proposal = Schema<'Proposal'>;

interface Shown {
  readonly of: Schema<'Case'>;
  readonly proposal: Proposal;
}

/** Why it was proposed stands in the act that did. */
const useReasons = (caseId: string, openedBy: string): string | undefined => {
  const { data } = server.useQuery('get', '/api/v1/cases/{caseId}/timeline', { params: { path: { caseId } } });
  const reasons = data?.entries.find(({ act }) => act?.id === openedBy)?.act?.fields['reasons'];
  return typeof reasons === 'string' ? reasons : undefined;
};

const people = ['handler', 'person', 'owner'];

/** The fields of the act that is proposed, in words. */
export const Content = ({ of, proposal }: Shown) => {
  const say = useSay();
  const titles = useActTitles();
  const { personName } = usePeople();
  const reasons = useReasons(of.id, proposal.openedBy);
  const clockOf = (id: string) => of.clocks.find((one) => one.id === id);
  const textOf = (name: string, value: unknown): string => {
    if (Array.isArray(value)) return value.map((one) => textOf(name, one)).join('、');
    const text = typeof value === 'string' || typeof value === 'number' ? String(value) : JSON.stringify(value);
    const clock = name === 'clock' ? clockOf(text) : undefined;
    if (clock) return `${clock.row} ${say(clock.title)}`;
    return say(people.includes(name) ? personName(text) : choiceTitle(name, text, titles));
  };
  const named = (label: string): string => {
    const found = of.persons.find((one) => one.label === label);
    return found?.name === undefined ? label : `${found.name}（${label}）`;
  };
  return (
    <Facts
      of={[
        [say(words.persons), proposal.persons.map(named).join('、')],
        ...Object.entries(proposal.fields).map(
          ([name, value]) => [say(fieldTitle(proposal.act, name)), textOf(name, value)] as const,
        ),
        [say(words.reasons), reasons],
      ]}
    />
  );
};
