import { firstThing } from '../../web/screens/case/first-thing';
import type { Case, Clock } from '../../web/screens/case/shown';

const me = { unit: 'station', roles: ['handler'] };

const clock = (id: string, level: Clock['level'], more: Partial<Clock> = {}): Clock => ({
  ...{ id, case: 'a', procedure: 'p', limit: 'l', row: 'A-06', title: { zh: id, en: id }, basis: [], owedBy: 'police' },
  ...{ startedAt: '2026-11-12T09:00:00+08:00', status: 'running', custody: false, level },
  ...more,
});

const alert = (id: string, colour: 'red' | 'orange' | 'blue', unit: string): Case['alerts'][number] => ({
  ...{ id, clock: 'review', rung: colour, colour, tier: 1, at: '2026-11-20T09:00:00+08:00', status: 'rang', tells: [] },
  ...{ answer: { unit, role: 'handler', by: '2026-11-21T09:00:00+08:00' }, answered: false, climbed: false },
});

const caseOf = (more: Partial<Case>): Case => ({
  ...{ id: 'a', label: { case: 'a', persons: [] }, law: '2027-01', openedAt: '2026-11-12T09:00:00+08:00' },
  ...{ asOf: '2026-11-20T09:00:00+08:00', seq: 3, lastActSeq: 3, persons: [], procedures: [], clocks: [], duties: [] },
  ...{
    risk: { marks: [], assessments: [], emergencies: [] },
    instruments: [],
    proposals: [],
    transfers: [],
    alerts: [],
  },
  ...{ contested: [], links: { self: '', acts: '', timeline: '' } },
  handling: [
    { ...{ agency: 'police', unit: 'station', handler: 'h', firstHandler: 'h' }, assigned: true, assistants: [] },
  ],
  ...more,
});

test('nothing presses: no banner', () => {
  expect(firstThing(caseOf({ clocks: [clock('review', 'normal'), clock('far', 'blue')] }), me)).toBeUndefined();
});

test('an alert that waits for me goes first, the reddest of them, and leads to its answer', () => {
  const first = firstThing(
    caseOf({
      clocks: [clock('review', 'overdue')],
      alerts: [alert('a/orange', 'orange', 'station'), alert('a/red', 'red', 'station'), alert('x', 'red', 'bureau')],
    }),
    me,
  );
  expect(first).toMatchObject({ kind: 'fault', href: '/answers/a%2Fred', what: { zh: 'review' } });
});

test('what is overdue goes before what is near, and custody before the rest of its kind', () => {
  const overdue = [
    clock('orange', 'orange', { custody: true }),
    clock('late', 'overdue'),
    clock('held', 'overdue', { custody: true }),
  ];
  expect(firstThing(caseOf({ clocks: overdue }), me)).toMatchObject({ kind: 'fault', what: { zh: 'held' } });
  expect(firstThing(caseOf({ clocks: [clock('near', 'red')] }), me)).toMatchObject({
    kind: 'warning',
    href: '/cases/a',
  });
});

test('what another agency owes, or what is over, is not mine to do', () => {
  const clocks = [
    clock('theirs', 'overdue', { owedBy: 'procuratorate' }),
    clock('over', 'overdue', { closedAt: '2026-11-19T09:00:00+08:00' }),
  ];
  expect(firstThing(caseOf({ clocks }), me)).toBeUndefined();
});
