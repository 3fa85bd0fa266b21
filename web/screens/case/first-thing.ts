import type { Title } from '../../words/language';
import { type Case, type Clock, isOpen, nameIn } from './shown';
import { nowWords } from './words';

/** The one thing to do now, and where it is done. */
export interface FirstThing {
  readonly kind: 'fault' | 'warning' | 'info';
  readonly why: Title;
  readonly what: Title;
  readonly clock: Clock | undefined;
  readonly action: Title;
  readonly href: string;
}

interface Me {
  readonly unit: string;
  readonly roles: readonly string[];
}

const colours = ['red', 'orange', 'blue'];

const ofClock = (of: Case, clock: Clock): Title => {
  const whom = clock.person === undefined ? { zh: '', en: '' } : nameIn(of, clock.person);
  return {
    zh: [whom.zh, clock.title.zh].filter((part) => part !== '').join(' '),
    en: [whom.en, clock.title.en].filter((part) => part !== '').join(' '),
  };
};

const answerOf = (of: Case, { unit, roles }: Me): FirstThing | undefined => {
  const [alert] = of.alerts
    .filter(({ answer }) => answer?.unit === unit && roles.includes(answer.role))
    .sort((a, b) => colours.indexOf(a.colour) - colours.indexOf(b.colour));
  if (!alert) return undefined;
  const clock = of.clocks.find(({ id }) => id === alert.clock);
  return {
    ...{ kind: alert.colour === 'red' ? 'fault' : 'warning', why: nowWords.answer, clock },
    what: clock ? ofClock(of, clock) : (alert.title ?? { zh: alert.id, en: alert.id }),
    ...{ action: nowWords.toAnswer, href: `/answers/${encodeURIComponent(alert.id)}` },
  };
};

const custodyFirst = (a: Clock, b: Clock): number => Number(b.custody) - Number(a.custody);

const pressing: readonly {
  readonly levels: readonly string[];
  readonly kind: FirstThing['kind'];
  readonly why: Title;
}[] = [
  { levels: ['overdue'], kind: 'fault', why: nowWords.overdue },
  { levels: ['red', 'orange'], kind: 'warning', why: nowWords.near },
];

/** Whoever handles the case for the agency that owes it. */
const isMine = (of: Case, { owedBy }: Clock, { unit }: Me): boolean =>
  of.handling.some((one) => one.agency === owedBy && one.unit === unit);

/** An alert that waits for me, else what is overdue, else what is about to be: custody before the rest. Nothing, where nothing presses. */
export const firstThing = (of: Case, me: Me): FirstThing | undefined => {
  const running = of.clocks.filter((one) => isOpen(one) && isMine(of, one, me)).sort(custodyFirst);
  const late = pressing.flatMap(({ levels, kind, why }): FirstThing[] => {
    const clock = running.find(({ level }) => levels.includes(level));
    if (!clock) return [];
    return [{ kind, why, what: ofClock(of, clock), clock, action: nowWords.toActs, href: `/cases/${of.id}` }];
  });
  return answerOf(of, me) ?? late[0];
};
