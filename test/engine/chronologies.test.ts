import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readTape } from '../../cli/replay';
import type { Chronology } from '../../domain/chronology';
import type { Tape } from '../../domain/tape';
import { judge, replay, simulate, type Context, type Judged, type Verdict } from '../../engine';
import { currentPack } from '../../law/pack';
import { recordPolicy } from '../../law/policy';
import { tapeOffice } from '../../law/tape-actors';

const context: Context = { law: currentPack, policy: recordPolicy, office: tapeOffice };

const chains = ['a', 'b', 'c', 'd', 'e', 'f'];

const chronologyOf = (chain: string): Chronology => {
  const file = path.join(__dirname, `../../examples/chronologies/chain-${chain}.jsonl`);
  const read = readTape(readFileSync(file, 'utf8'));
  if (!('chronology' in read)) throw new Error('not a chronology');
  return read.chronology;
};

const verdicts = new Map(chains.map((chain) => [chain, judge(chronologyOf(chain), context)]));

const judged = (chain: string): Judged => {
  const verdict = verdicts.get(chain);
  if (!verdict) throw new Error(`there is no chain ${chain}`);
  return verdict;
};

/** A chronology of facts that no judgment states: `detained 2017-07-29`. */
const invented = (...facts: string[]): Judged => {
  const { header } = chronologyOf('a');
  const events = facts.map((fact) => fact.split(' ')).map(([event = '', date = '']) => ({ event, date }));
  return judge({ header, events: events as unknown as Chronology['events'] }, context);
};

const english = (titles: readonly { en: string }[] = []): string => titles.map(({ en }) => en).join(' | ');

const said = ({ stretches }: Judged): string[] =>
  stretches.map(({ verdict, lateBy }) => (verdict === 'late' ? `late by ${lateBy}` : verdict));

const stretch = (of: Judged, index: number): Verdict => {
  const found = of.stretches[index];
  if (!found) throw new Error(`there is no stretch ${index}`);
  return found;
};

const tapeOf = ({ tape }: Judged): Tape => {
  if (!tape) throw new Error('there is no tape');
  return tape;
};

const breachesIn = (tape: Tape): string[] => {
  const { breaches, refusals } = replay(tape, context);
  expect(refusals).toEqual([]);
  return breaches.map(({ row, status }) => `${row ?? '?'} ${status}`);
};

/** The tape without the acts that suppose an extension of this limit. */
const without = (tape: Tape, limit: string): Tape => ({
  ...tape,
  lines: tape.lines.filter(
    ({ act, fields }) => act !== 'limit.extend' || !String(fields?.clock).includes(`.${limit}.`),
  ),
});

test('chain a: arrest in time only on 30 + 7 days, on the last; indictment in time only if sent back once and the review prolonged', () => {
  const verdict = judged('a');
  expect(said(verdict)).toEqual(['in time only if', 'in time only if']);
  const [arrest, charge] = [stretch(verdict, 0), stretch(verdict, 1)];
  expect(english(arrest.reasons)).toMatch(/day 37 of 30 \+ 7 = 37, the last day/);
  expect(english(arrest.onlyIf)).toMatch(/C-07 .* extended to 30 days .* no later than 2017-08-01/);
  expect(english(arrest.onlyIf)).toMatch(/requested and the request received on 2017-08-28/);
  expect(english(charge.onlyIf)).toMatch(/received for review no later than 2017-11-04 /);
  expect(english(charge.onlyIf)).toMatch(
    /sent back .* no later than 2017-12-04, and received again no later than 2018-01-04/,
  );
  expect(english(charge.onlyIf)).toMatch(/F-01 was extended by 15 days .* no later than 2018-02-04/);
  expect(charge.decidedBy.en).toMatch(/charged on 2018-02-13: 6 days before the last day of F-01 \(2018-02-19\)/);
  expect(charge.orElse).toHaveLength(3);
  expect(charge.orElse.map(english).join(' / ')).toMatch(
    /to 5 months in all .* at province level no later than 2017-12-04/,
  );
});

test('chain b: day 37 in time on 30 + 7; the review was with the procuratorate when it bailed; custody stops and the cap of bail runs to 2019-10-18', () => {
  const verdict = judged('b');
  expect(said(verdict)).toEqual(['in time only if', 'in time only if', 'open']);
  const [arrest, bail, then] = [stretch(verdict, 0), stretch(verdict, 1), stretch(verdict, 2)];
  expect(english(arrest.reasons)).toMatch(/day 37 of 30 \+ 7 = 37, the last day/);
  expect(english(bail.onlyIf)).toMatch(/received for review no later than 2018-09-23/);
  expect(bail.decidedBy.en).toMatch(/5 days before the last day of F-01 \(2018-10-23\)/);
  expect(english(bail.reasons)).toMatch(/by then it was with the procuratorate/);
  expect(english(then.reasons)).toMatch(/custody ended on 2018-10-18: no clock of custody runs on/);
  expect(english(then.periods)).toMatch(/G-01 Cap of bail runs from 2018-10-18 until 2019-10-18/);
});

test('chain c: day 38, both persons one day late; lawful only if approved by day 37 and executed the next day; administrative detention does not count', () => {
  const verdict = judged('c');
  expect(said(verdict)).toEqual(['late by 1', 'in time only if']);
  const [arrest, charge] = [stretch(verdict, 0), stretch(verdict, 1)];
  expect(arrest.persons).toEqual(['P1', 'P2']);
  expect(english(arrest.reasons)).toMatch(/day 38 of 30 \+ 7 = 37/);
  expect(arrest.onlyIf).toHaveLength(1);
  expect(english(arrest.onlyIf)).toMatch(/approved the day before, on 2016-07-07, and was executed the next day/);
  expect(english(arrest.evenIf)).toMatch(/extended to 30 days/);
  expect(arrest.articles).toEqual(expect.arrayContaining(['CPL 91', 'CPL 91(2)', 'CPL 91(3)']));
  expect(english(arrest.reasons)).toMatch(
    /administrative detention .* is not criminal detention: its 13 days do not count/,
  );
  expect(charge.decidedBy.en).toMatch(/charged on 2016-08-13: 30 days before/);
});

test("chain d: day 36 across the year's end, in time only on 30 + 7 with a day to spare; indictment in time if transferred within two months", () => {
  const verdict = judged('d');
  expect(said(verdict)).toEqual(['in time only if', 'in time only if']);
  const [arrest, charge] = [stretch(verdict, 0), stretch(verdict, 1)];
  expect(english(arrest.reasons)).toMatch(/day 36 of 30 \+ 7 = 37(?!, the last day)/);
  expect(english(arrest.onlyIf)).toMatch(/between 2018-01-16 and 2018-01-17/);
  expect(english(charge.onlyIf)).toMatch(
    /^the case was transferred and received for review no later than 2018-03-23 \| none/,
  );
  expect(charge.orElse).toEqual([]);
});

test('chain e: day 37 from the eve of the 1 May holiday: custody does not roll, in time on the last day; two months of custody begin', () => {
  const verdict = judged('e');
  expect(said(verdict)).toEqual(['in time only if', 'open']);
  expect(english(stretch(verdict, 0).reasons)).toMatch(/the last day.*not prolonged by holidays/);
  expect(english(stretch(verdict, 1).periods)).toMatch(/E-01 .* runs from 2018-06-06 until 2018-08-06/);
});

test('chain f: supplement granted two days before the third month of trial ends, resumed one day inside its month; the term begins anew', () => {
  const verdict = judged('f');
  expect(said(verdict)).toEqual(['in time', 'in time', 'open']);
  const [granted, resumed, then] = [stretch(verdict, 0), stretch(verdict, 1), stretch(verdict, 2)];
  expect(granted.decidedBy.en).toMatch(/2 days before the last day of H-02 \(2017-08-31\)/);
  expect(resumed.decidedBy.en).toMatch(/1 day before the last day of H-06 \(2017-09-29\)/);
  expect(english(then.reasons)).toMatch(/begins anew/);
  expect(english(then.periods)).toMatch(/H-02 .* runs from 2017-09-28 until 2017-12-28/);
});

const stated: Readonly<Record<string, string[]>> = {
  a: ['measure.detain', 'measure.arrest', 'prosecution-review.indict'],
  b: ['measure.detain', 'measure.arrest', 'measure.bail'],
  c: ['measure.detain', 'measure.arrest', 'prosecution-review.indict'],
  d: ['measure.detain', 'measure.arrest', 'prosecution-review.indict'],
  e: ['measure.detain', 'measure.arrest'],
  f: ['prosecution-review.indict', 'trial.adjourn', 'trial.resume'],
};

test.each(chains)(
  'chain %s: its tape plays without a refusal, closes, and only what the judgment states is not marked as assumed',
  (chain) => {
    const tape = tapeOf(judged(chain));
    const facts = tape.lines.filter(({ assumed }) => assumed === undefined);
    expect(facts.map(({ act }) => act)).toEqual(stated[chain]);
    const { answers, state } = simulate(tape, context);
    expect(answers.filter(({ accepted }) => !accepted)).toEqual([]);
    expect(state?.standing.closedAt).toBeDefined();
  },
);

test.each(chains)('chain %s: nothing is breached on its tape but what the stated dates prove', (chain) => {
  expect(breachesIn(tapeOf(judged(chain)))).toEqual(chain === 'c' ? ['C-08 stands', 'C-08 stands'] : []);
});

test.each([
  ['a', 'request-arrest', 'C-07'],
  ['a', 'review-prosecution', 'F-01'],
  ['b', 'request-arrest', 'C-07'],
  ['d', 'request-arrest', 'C-07'],
  ['e', 'request-arrest', 'C-07'],
])('chain %s without the supposed extension of %s is late (%s)', (chain, limit, row) => {
  const tape = tapeOf(judged(chain));
  const shorter = without(tape, limit);
  expect(shorter.lines.length).toBeLessThan(tape.lines.length);
  expect(replay(shorter, context).breaches.map((one) => one.row)).toContain(row);
});

test('arrested on day 12: in time on 30 + 7 or, since it assumes less, on 7 + 7', () => {
  const arrest = stretch(invented('detained 2017-07-03', 'arrested 2017-07-15'), 0);
  expect(english(arrest.onlyIf)).toMatch(/extended to 7 days/);
  expect(arrest.orElse.map(english)).toEqual([expect.stringMatching(/extended to 30 days/)]);
});

test('thirteen and a half months are the most from arrest to indictment (CPL 156–159, 172, 175): a day more is late on every way', () => {
  const boldest = stretch(invented('detained 2017-09-01', 'arrested 2017-09-04', 'charged 2018-10-18'), 1);
  expect(boldest.verdict).toBe('in time only if');
  expect(boldest.orElse).toEqual([]);
  expect(english(boldest.onlyIf)).toMatch(/to 7 months in all.*\(no\. 2\).*extended by 15 days/);
  const late = invented('detained 2017-09-01', 'arrested 2017-09-04', 'charged 2018-10-19');
  expect(said(late)[1]).toBe('late by 1');
  expect(breachesIn(tapeOf(late))).toEqual(['F-01 stands']);
});

test('a third month of trial that ran out before the supplement needs an extension; a day over its month the supplement is late', () => {
  const longer = invented('charged 2017-05-31', 'trial-supplement-granted 2017-09-01', 'trial-resumed 2017-09-15');
  expect(said(longer)).toEqual(['in time only if', 'in time', 'open']);
  expect(english(stretch(longer, 0).onlyIf)).toMatch(
    /H-02 .* to 6 months .* court at city level no later than 2017-08-31/,
  );
  const late = invented('charged 2017-05-31', 'trial-supplement-granted 2017-08-15', 'trial-resumed 2017-09-16');
  expect(said(late)).toEqual(['in time', 'late by 1', 'open']);
  expect(breachesIn(tapeOf(late))).toEqual(['H-06 stands']);
});

test('saved by the National Day holiday alone: in time only if nobody was held, since custody does not roll (CPL 105(4))', () => {
  const verdict = invented('charged 2017-06-01', 'trial-supplement-granted 2017-09-01', 'trial-resumed 2017-10-02');
  expect(said(verdict)[1]).toBe('in time only if');
  expect(english(stretch(verdict, 1).onlyIf)).toMatch(/nobody was held/);
  const held = invented(
    'detained 2017-02-01',
    'arrested 2017-02-08',
    'charged 2017-05-05',
    'trial-supplement-granted 2017-08-01',
    'trial-resumed 2017-09-01',
    'trial-supplement-granted 2017-11-30',
  );
  expect(said(held)).toEqual(['in time only if', 'in time only if', 'in time', 'in time', 'in time', 'open']);
});

test('bailed during the review and charged: the review goes on at large; bailed too late, the record stays open with it', () => {
  const before = ['detained 2018-06-16', 'arrested 2018-06-25', 'bailed-by-procuratorate 2018-09-18'];
  const verdict = invented(...before, 'charged 2018-10-10');
  expect(said(verdict)).toEqual(['in time only if', 'in time only if', 'in time only if', 'open']);
  expect(english(stretch(verdict, 2).onlyIf)).toMatch(/F-01 .* extended by 15 days/);
  expect(breachesIn(tapeOf(verdict))).toEqual([]);
  const late = invented('detained 2018-06-16', 'arrested 2018-06-25', 'bailed-by-procuratorate 2019-09-18');
  expect(said(late)[1]).toMatch(/^late by /);
  expect(english(stretch(late, 2).periods)).toMatch(/was over on .* does not say when it was met/);
  expect(simulate(tapeOf(late), context).state?.standing.closedAt).toBeUndefined();
});

test('what the engine knows no way through is not judged, and says so: a third supplement, a charge straight from detention', () => {
  const granted = 'trial-supplement-granted';
  const third = invented(
    'charged 2017-05-31',
    `${granted} 2017-06-30`,
    'trial-resumed 2017-07-10',
    `${granted} 2017-08-01`,
    'trial-resumed 2017-08-20',
    `${granted} 2017-09-01`,
  );
  expect(said(third)).toEqual(['in time', 'in time', 'in time', 'in time', 'open']);
  expect(english(third.notes)).toMatch(/supplementary investigation granted at trial and what follows was not judged/);
  const straight = invented('detained 2017-05-31', 'charged 2017-08-01');
  expect(english(straight.notes)).toMatch(/from detained \(2017-05-31\) to charged .* not judged/);
  expect(invented('trial-resumed 2017-05-31')).toMatchObject({ stretches: [] });
});

test('arrested without a detention that the source knows of: requested while at large, and judged from there', () => {
  const verdict = invented('arrested 2018-01-23', 'charged 2018-04-19');
  expect(said(verdict)).toEqual(['in time only if']);
  expect(breachesIn(tapeOf(verdict))).toEqual([]);
});
