import type { Tape } from '../../domain/tape';
import { tapeLine } from '../../domain/tape';
import { simulate } from '../../engine';
import { context } from '../support/story';

const report = {
  at: '2026-03-09T10:00',
  act: 'reception.receive',
  fields: { channel: 'in-person', reporter: { kind: 'victim' }, summary: 'Theft' },
} as const;

test('two lines of one name are refused: what one of them opened would be taken for the other', () => {
  const tape: Tape = {
    header: { tape: 'caseclock/1', case: 'case-1' },
    lines: [
      report,
      { at: '2026-03-09T10:05', act: 'reception.register', id: 't3' },
      { at: '2026-03-09T10:06', act: 'reception.accept' },
    ],
  };
  expect(() => simulate(tape, context)).toThrow(/Line 4.*another line is called t3/);
});

test('a line whose name would be read as a bell, and a person without a label, are refused', () => {
  expect(tapeLine.safeParse({ ...report, id: 'report-1' }).success).toBe(true);
  expect(tapeLine.safeParse({ ...report, id: 'report/1' }).success).toBe(false);
  const detain = { at: '2026-03-09T10:05', act: 'measure.detain', fields: { ground: 'gang' } };
  expect(tapeLine.safeParse({ ...detain, persons: ['P1'] }).success).toBe(true);
  expect(tapeLine.safeParse({ ...detain, persons: ['constructor'] }).success).toBe(false);
});
