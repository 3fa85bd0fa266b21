import { z } from 'zod';
import { legibleAct } from '../../api/legible';
import type { Act } from '../../domain/act';
import { acts } from '../../domain/acts';
import { roles } from '../../domain/office';
import { impersonal, legibility, legible, personal, redactions, type Reader } from '../../domain/redaction';

const inner = (schema: unknown): unknown =>
  schema instanceof z.ZodOptional || schema instanceof z.ZodNullable ? inner(schema.unwrap()) : schema;

/** Every field of the catalogue, with those inside one that is open to all. */
const keysOf = (given: unknown): readonly string[] => {
  const schema = inner(given);
  if (schema instanceof z.ZodArray) return keysOf(schema.element);
  if (!(schema instanceof z.ZodObject)) return [];
  return Object.entries(schema.shape).flatMap(([key, field]) => [key, ...(personal.has(key) ? [] : keysOf(field))]);
};

const keys = [...new Set(Object.values(acts).flatMap(({ fields }) => keysOf(fields)))].sort();

test('every field of the act catalogue says whether it holds something of a person, and no other does', () => {
  const unsaid = keys.filter((key) => personal.has(key) === impersonal.has(key));
  expect(unsaid).toEqual([]);
  expect([...personal.keys(), ...impersonal].filter((key) => !keys.includes(key))).toEqual([]);
});

const reader = (handles: boolean, ...held: Reader['roles']): Reader => ({ roles: held, handles });

test('who reads what: one line a role, in the unit that handles the case and elsewhere', () => {
  const fields = Object.keys(redactions) as (keyof typeof redactions)[];
  const lines = roles.map(
    (role) =>
    [role, ...[true, false].map((handles) => fields.map((one) => legibility(reader(handles, role), one)[0]).join(''))].join(' '), // prettier-ignore
  );
  // Name, number, reporter, free text: s shown, m masked, w withheld.
  expect(lines).toEqual([
    'receiver ssss smws',
    'handler ssss smws',
    'intake ssss smws',
    'legal-reviewer ssws smws',
    'head ssss smws',
    'deputy ssss smws',
    'leader ssss smws',
    'supervisor mwws mwws',
    'resident wwww mwww',
    'people-supervisor wwww wwww',
    'administrator wwww wwww',
    'auditor wwww wwww',
  ]);
});

test('several roles read what any of them reads', () => {
  expect(legibility(reader(true, 'auditor', 'handler'), 'reporter')).toBe('shown');
  expect(legibility(reader(true), 'person-name')).toBe('withheld');
});

test.each([
  ['张三', '张某'],
  ['𠮷田', '𠮷某'],
  ['Smith', 'S某'],
])('the name %s is masked as %s', (name, masked) => {
  expect(legible(reader(true, 'supervisor'), 'person-name', name)).toBe(masked);
});

test('a number keeps its last four where that is not most of it', () => {
  expect(legible(reader(false, 'leader'), 'id-number', '110101199001011234')).toBe('…1234');
  expect(legible(reader(false, 'leader'), 'id-number', '12345')).toBe('…');
});

const act = (type: Act['type'], fields: Act['fields']): Act => ({
  ...{ id: 'a', type, occurredAt: 0, receivedAt: 0, persons: ['P1'], fields },
  actor: { person: 'li', roles: ['handler'], unit: 'station', agency: 'police', level: 'station' },
});

test('a correction and a proposal hold what the act in them holds: names are withheld at any depth', () => {
  const auditor = reader(true, 'auditor');
  const nested = { act: 'x', fields: { label: 'P1', name: '张三', fields: { idNumber: '1', ground: 'no-crime' } } };
  expect(legibleAct(auditor, act('act.correct', { ...nested, reasons: '张三的名字写错' }))).toMatchObject({
    fields: { act: 'x', fields: { label: 'P1', fields: { ground: 'no-crime' } } },
    withheld: ['fields.fields.idNumber', 'fields.name', 'reasons'],
  });
});

test('a field that nobody knows counts as free text, whatever it is called', () => {
  const given = act('act.correct', {
    fields: { constructor: '张三', fullName: ['张三'], items: [{ name: '张三' }], __proto__: '张三', ground: '张三' },
  });
  expect(JSON.stringify(legibleAct(reader(true, 'auditor'), given))).not.toContain('张三');
  expect(legibleAct(reader(true, 'handler'), given)).toEqual(given);
});
