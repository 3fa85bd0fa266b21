import { diagrams } from '../../law/diagrams';
import { linksOf } from '../../web/screens/case/ledger/corrections';
import { filterOf } from '../../web/screens/case/ledger/words';
import { type Diagram, nodeOf, stepsOf, waysOn, wentAlong } from '../../web/screens/case/procedures/travelled';
import type { Entry } from '../../web/screens/case/shown';
import { opennessOf, queryOf } from '../../web/screens/cases/query';

const measure = diagrams.get('measure@2') as Diagram;
const text = { zh: '', en: '' };

const entry = (seq: number, type: string, effect: Readonly<Record<string, unknown>>, fields = {}): Entry => ({
  ...{
    seq,
    kind: 'act',
    at: '2026-11-15T09:20:00+08:00',
    recordedAt: '2026-11-15T09:20:00+08:00',
    hash: '',
    title: text,
  },
  act: {
    ...{ id: `s${seq}`, type, occurredAt: '', receivedAt: '', person: 'h', unit: 'station', persons: ['P1'] },
    fields,
  },
  effects: [{ kind: 'stage', text, procedure: 'm', ...effect }],
});

const way = [
  entry(8, 'measure.detain', { kind: 'procedure-opened', stage: 'detained' }),
  entry(9, 'measure.request-arrest', { procedure: 'another', to: 'arrestRequested' }),
  entry(18, 'measure.request-arrest', { to: 'arrestRequested' }),
  entry(21, 'arrest-review.approve', { to: 'arrestApproved' }),
  entry(22, 'measure.arrest', { to: 'investigating' }),
];

test('a procedure’s way is read from the ledger: stages of the same name are told apart by where it came from', () => {
  expect(stepsOf(way, 'm', measure).map(({ stage, seq }) => [stage, seq])).toEqual([
    ['held.detained', 8],
    ['held.arrestRequested', 18],
    ['held.arrestApproved', 21],
    ['held.arrested.investigating', 22],
  ]);
  expect(nodeOf(measure, 'arrestRequested', 'bailed.onBail')).toBe('bailed.arrestRequested');
  expect(nodeOf(measure, 'a stage of a newer release')).toBe('a stage of a newer release');
});

test('the lines it went along lead through what is passed at once', () => {
  const along = [...wentAlong(measure, stepsOf(way, 'm', measure))].map(({ from, to }) => `${from} > ${to}`);
  expect(along).toEqual([
    'start > opening',
    'opening > held',
    'held.detaining > held.detained',
    'held.detained > held.arrestRequested',
    'held.arrestRequested > held.arrestApproved',
    'held.arrestApproved > held.arrested',
    'held.arrested#begin > held.arrested.arresting',
    'held.arrested.arresting > held.arrested.investigating',
  ]);
});

test('what may follow upon a stage is also what may follow upon the groups around it', () => {
  const acts = waysOn(measure, 'held.arrested.investigating').map(({ act }) => act);
  expect(acts).toEqual(expect.arrayContaining(['measure.release', 'prosecution-review.receive', 'trial.accept']));
  expect(acts).not.toContain('measure.request-arrest');
  expect(waysOn(measure, 'summoned').map(({ act }) => act)).toContain('measure.detain');
  expect(waysOn(measure, 'released')).toEqual([]);
});

test('a correction and the entry it corrects name each other, and so does what was folded again for it', () => {
  const correction = entry(7, 'act.correct', {}, { act: 's3' });
  const refold: Entry = { ...entry(8, '', {}), kind: 'refold', act: undefined, details: { because: 's7' } };
  const linked = linksOf([entry(3, 'reception.accept', {}), correction, refold]);
  expect(linked(correction)).toEqual({ corrects: 3 });
  expect(linked(refold)).toEqual({ because: 7 });
  expect(linked(entry(3, 'reception.accept', {}))).toEqual({ correctedBy: [7] });
});

test('a filter that an address does not know shows everything', () => {
  expect(filterOf('breaches').kinds).toEqual(['breach', 'lapse']);
  expect(filterOf('constructor')).toBe(filterOf(undefined));
});

test('who looks through the list sees open cases, who looks for one sees all; the address may say otherwise', () => {
  const asked = (all: Readonly<Record<string, string>>) => (name: string) => all[name];
  expect(opennessOf(asked({}))).toBe('true');
  expect(opennessOf(asked({ q: '243' }))).toBe('all');
  expect(opennessOf(asked({ q: '243', open: 'false' }))).toBe('false');
  expect(queryOf(asked({ q: '243', overdue: 'yes', unit: 'station' }))).toMatchObject({
    ...{ q: '243', unit: 'station', overdue: undefined, open: undefined, limit: 50 },
  });
});
