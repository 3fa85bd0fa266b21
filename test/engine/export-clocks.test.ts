import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readTape, replayFiles } from '../../cli/replay';
import type { Tape, TapeLine } from '../../domain/tape';
import { exportClocks, simulate, type ExportedClock } from '../../engine';
import { Story, context } from '../support/story';

const root = path.join(__dirname, '../..');
const monthEnds = path.join(root, 'test/fixtures/explanations/month-ends.jsonl');
const ladder = path.join(root, 'examples/tapes/custody-ladder.jsonl');

const tapeIn = (file: string): Tape => {
  const read = readTape(readFileSync(file, 'utf8'));
  if (!('tape' in read)) throw new Error(`${file} is no tape`);
  return read.tape;
};

const played = (tape: Tape) => {
  const { state, ...past } = simulate(tape, context);
  if (!state) throw new Error('the tape opens no case');
  return { ...past, state, clocks: exportClocks(state, past, context) };
};

const only = (clocks: readonly ExportedClock[], row: string, person: string): ExportedClock => {
  const [found, another] = clocks.filter((one) => one.row === row && one.clock.includes(`-${person}.`));
  if (!found || another) throw new Error(`${person} has not just one clock of ${row}`);
  return found;
};

const county = (agency: 'police' | 'procuratorate') => ({ agency, level: 'county' as const, documentNo: '1' });

/** The tape of the fixture, with what happened after it. */
const going = (...lines: readonly TapeLine[]) => {
  const { header, lines: before } = tapeIn(monthEnds);
  return played({ header: { ...header, until: '2026-06-01T09:00:00+08:00' }, lines: [...before, ...lines] });
};

const detained: TapeLine = {
  at: '2026-05-11T10:00:00+08:00',
  act: 'measure.detain',
  persons: ['P1'],
  fields: { ground: 'fled' },
  decidedBy: county('police'),
};

test('a clock that has closed keeps the custody that it was counted from: who is detained later is not in its date', () => {
  const { clocks, state } = going(detained);
  expect(state.standing.persons.P1?.custody).toHaveLength(2);
  const { held, closedAt, due } = only(clocks, 'F-01', 'P1');
  expect(closedAt).toBe('2026-05-10T18:00:00+08:00');
  expect(held).toEqual([{ from: '2026-02-24T10:00:00+08:00', to: '2026-05-10T10:00:00+08:00' }]);
  expect(due.effective).toBe('2026-05-10');
});

test('a clock that still runs has all custody there is', () => {
  const [inTrial] = going(detained).clocks.filter(({ row, closedAt }) => row === 'P-03' && closedAt === null);
  expect(inTrial?.held).toHaveLength(2);
});

test('a notice of custody keeps the end that it was counted back from, though a later approval moved that end', () => {
  const { clocks } = played(tapeIn(ladder));
  const notices = clocks.filter(({ limit, clock }) => limit === 'dh-expiry-notice' && clock.includes('-P1.'));
  const ends = notices.map(({ about, due }) => [about, due.effective]);
  expect(ends).toContainEqual(['2026-03-31', '2026-03-31']);
  expect(ends).toContainEqual(['2026-04-30', '2026-04-30']);
});

test('every extension and suspension names the entry of the ledger that says so', () => {
  const { clocks, entries } = played(tapeIn(ladder));
  const { extensions, suspensions } = only(clocks, 'E-01', 'P1');
  const said = (entry: number): string | undefined => {
    const found = entries[entry - 1];
    return found?.kind === 'act' ? found.act.id : undefined;
  };
  expect(extensions.map(({ entry }) => said(entry))).toEqual(['first-P1', 'second-P1', 'third-P1']);
  expect(suspensions.map(({ ground, entry }) => [ground, said(entry)])).toEqual([
    ['injury-appraisal', 'injuries'],
    ['psychiatric-evaluation', 'evaluation'],
  ]);
});

test('an act that had to wait for its place is told: it was out of order when it happened', () => {
  const story = new Story().acceptedAt('2026-03-09T10:00');
  story.act('filing.file', '2026-03-10T10:00', { suspectedOffence: 'theft' }, [], { id: 'file' });
  const reviews = (): ExportedClock[] => exportClocks(story.open, story, context).filter(({ row }) => row === 'A-06');
  expect(reviews()).toMatchObject([{ contested: false, closedAt: '2026-03-10T10:00:00+08:00' }]);
  story.act('act.correct', '2026-03-10T12:00', {
    act: 'file',
    occurredAt: '2026-03-09T09:00:00+08:00',
    reasons: 'misread',
  });
  expect(reviews()).toMatchObject([{ contested: true, breachedAt: null }]);
});

test('replay --explain prints lines alone: a file that cannot be read is named apart, and the rest is printed', () => {
  const [told, failed]: [string[], string[]] = [[], []];
  const out = { tell: (text: string) => void told.push(text), fail: (text: string) => void failed.push(text) };
  expect(replayFiles([path.join(root, 'README.md'), monthEnds], 'explain', out)).toBe(1);
  expect(failed).toEqual([expect.stringContaining('README.md')]);
  const [first, ...clocks] = told.map((line) => JSON.parse(line) as { format?: string; case?: string });
  expect(first?.format).toBe('caseclock-explanations/1');
  expect(new Set(clocks.map((one) => one.case))).toEqual(new Set(['month-ends']));
});
