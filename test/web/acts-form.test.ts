import { actTypes } from '../../api/catalogue';
import { withoutSame } from '../../web/acts/about-another';
import { type JsonSchema, flat, formOf } from '../../web/acts/fields';
import { fieldsToFill, requestOf, startOf } from '../../web/acts/form-of';
import { faultsSaid } from '../../web/acts/request';
import { targetsOf, toPropose } from '../../web/acts/targets';
import { actRequest } from '../../api/schemas/acts';

const typeOf = (id: string) => {
  const type = actTypes.find((one) => one.type === id);
  if (!type) throw new Error(`No act ${id}.`);
  return type;
};
const wholeCase = { id: '', persons: [], fields: {} };

test('every act has a form, and no field of it is without a kind', () => {
  const forms = actTypes.map(({ type, schema }) => ({ type, fields: flat(formOf(type, schema as JsonSchema)) }));
  expect(forms.filter(({ fields }) => fields.length === 0)).toEqual([]);
  // Open content is asked by the form of the act it speaks of.
  const open = forms.filter(({ fields }) => fields.some(({ kind }) => kind === 'content')).map(({ type }) => type);
  expect(open).toEqual(['act.correct', 'approval.propose']);
});

test('what is typed becomes the request: days as they are written, groups nested, what is empty left out', () => {
  const type = typeOf('filing.file');
  const target = { ...wholeCase, decidedBy: { agency: 'police' as const, level: 'county' } };
  const fields = fieldsToFill(type, target);
  const values = {
    ...startOf(fields, target),
    'fields.suspectedOffence': ' 盗窃 ',
    'decidedBy.documentNo': '安公立字〔2026〕1号',
    occurredAt: '２０２６年３月１１日 16时',
  };
  const { request, faults } = requestOf({ type: type.type, fields, values, target });

  expect(faults).toEqual({});
  expect(request).toEqual({
    type: 'filing.file',
    fields: { suspectedOffence: '盗窃' },
    decidedBy: { agency: 'police', level: 'county', documentNo: '安公立字〔2026〕1号' },
    occurredAt: '2026-03-11T16:00:00+08:00',
  });
  expect(actRequest.safeParse(request).success).toBe(true);
});

test('what is missing or cannot be read is said at its field', () => {
  const type = typeOf('limit.extend');
  const target = { ...wholeCase, fields: { clock: 'c', extension: 'e' } };
  const fields = fieldsToFill(type, target);
  const values = { 'fields.until': '2026-2-30', 'fields.reasons': '急' };
  expect(Object.keys(requestOf({ type: type.type, fields, values, target }).faults)).toEqual([
    'fields.until',
    'fields.reasons',
  ]);
});

test('what the target settles is not asked: a duty, a decision already approved', () => {
  const option = { id: '', persons: ['P1'], fields: {}, approval: 'approval-1' };
  const paths = fieldsToFill(typeOf('measure.detain'), option).map(({ path }) => path);
  expect(paths).toEqual(['documentNo', 'occurredAt']);
  const duty = { ...wholeCase, fields: { duty: 'd' } };
  expect(fieldsToFill(typeOf('duty.do'), duty).map(({ path }) => path)).not.toContain('fields.duty');
});

test('options that differ by their person are one matter; one that waits for approval can be proposed', () => {
  const reason = {
    code: 'needs-approval',
    title: { zh: '', en: '' },
    remedy: { zh: '', en: '' },
    basis: [],
    details: {},
  };
  const options = [
    { persons: ['P1'], fields: {}, allowed: true },
    { persons: ['P2'], fields: {}, allowed: true },
    { persons: ['P3'], fields: {}, allowed: false, reason },
  ];
  expect(targetsOf(options).map(({ persons }) => persons)).toEqual([['P1', 'P2']]);
  expect(toPropose('measure.detain', options).map(({ persons, fields }) => [persons, fields])).toEqual([
    [['P1', 'P2', 'P3'], { act: 'measure.detain' }],
  ]);
});

test('a correction says only what is other than on record', () => {
  const was = { persons: ['P1'], fields: { ground: 'a', place: 'b' } };
  const said = { act: 'x', reasons: '笔误', persons: ['P1'], fields: { place: 'b', ground: 'a' } };
  expect(withoutSame({ type: 'act.correct', fields: said }, was).fields).toEqual({ act: 'x', reasons: '笔误' });
  const anew = { ...said, fields: { place: 'c', ground: 'a' } };
  expect(withoutSame({ type: 'act.correct', fields: anew }, was).fields).toHaveProperty('fields.place', 'c');
});

test('what the server finds wrong is said at the nearest field there is', () => {
  const fields = formOf('reception.receive', typeOf('reception.receive').schema);
  const errors = [
    { path: 'fields.reporter.name.0', message: 'too long' },
    { path: 'nowhere', message: 'odd' },
  ];
  expect(Object.keys(faultsSaid(errors, fields))).toEqual(['fields.reporter.name']);
});
