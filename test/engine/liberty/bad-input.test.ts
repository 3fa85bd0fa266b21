import type { Answer } from '../../../engine';
import { Story } from '../../support/story';
import {
  arrest,
  arrested,
  custodyExtension,
  detain,
  detained,
  extend,
  release,
  resent,
  returned,
  sendBack,
  underReview,
} from './teller';

/** A refusal is an answer with article and reason; it stands in the ledger once and changes nothing but that. */
const expectRefused = (story: Story, answer: Answer, code: string, basis: readonly string[]): void => {
  expect(answer).toMatchObject({ accepted: false, refusal: { code, basis } });
  expect(story.of('refused').at(-1)).toMatchObject({ refusal: { code, basis } });
  expect(story.of('refused').filter(({ act }) => act.id === answer.act)).toHaveLength(1);
};

test('an arrest without a request is refused: nobody has approved it (CPL 80)', () => {
  const story = detained('2026-03-09T10:00');
  expectRefused(story, arrest(story, '2026-03-10T10:00'), 'arrest-not-approved', ['CPL 80, 93', 'CPR 142, 143']);
  const free = new Story().filed('2026-03-09T08:00');
  expectRefused(free, arrest(free, '2026-03-10T10:00'), 'arrest-not-approved', ['CPL 80, 93', 'CPR 142, 143']);
});

test('a third return for supplementary investigation is refused (CPL 175(3))', () => {
  const story = underReview(arrested('2026-03-10'), '2026-04-10T10:00');
  returned(story, '2026-05-08T10:00');
  resent(story, '2026-06-05T10:00');
  returned(story, '2026-07-03T10:00');
  resent(story, '2026-07-31T10:00');
  expectRefused(story, sendBack(story, '2026-08-20T10:00'), 'returned-twice', ['CPL 175(3)', 'PRR 342, 346']);
  expect(story.clock('review-prosecution', 'P1').closed).toBeUndefined();
});

test('an indictment without a review for prosecution is refused (CPL 169, 176)', () => {
  const story = arrested('2026-03-10');
  const answer = story.act('prosecution-review.indict', '2026-03-12T10:00', { indictmentNo: 'I 1' }, ['P1']);
  expectRefused(story, answer, 'out-of-order', ['CPL 176', 'PRR 355, 358']);
});

test('a case is not transferred for review while the investigation goes on (CPL 162)', () => {
  const story = arrested('2026-03-10');
  const answer = story.act('investigation.transfer', '2026-03-12T10:00', { opinionNo: 'T 1', volumes: 1 }, ['P1']);
  expectRefused(story, answer, 'not-concluded', ['CPL 162', 'CPR 289']);
});

test('an extension from the wrong level is refused (CPL 156)', () => {
  const story = arrested('2026-03-10');
  const answer = extend(story, '2026-05-08T10:00', custodyExtension.first, { level: 'county' });
  expectRefused(story, answer, 'level-too-low', ['CPL 156', 'CPR 148', 'PRR 305, 309–311']);
});

test('an approval dated after the cap is refused (CPL 156, PRR 309(3))', () => {
  const story = arrested('2026-03-10');
  const answer = extend(story, '2026-05-12T10:00', custodyExtension.first);
  expectRefused(story, answer, 'extension-too-late', ['CPL 156', 'CPR 148', 'PRR 305, 309–311']);
});

test('a person who is not in the case can be neither detained nor released', () => {
  const story = detained('2026-03-09T10:00');
  expectRefused(story, detain(story, '2026-03-10T10:00', ['P9']), 'unknown-person', ['CPL 82', 'CPR 124, 125']);
  const answer = release(story, '2026-03-10T10:00', ['P9']);
  expectRefused(story, answer, 'unknown-person', ['CPL 91(3), 99', 'CPR 128, 140']);
});

test('two measures at once: a second detention or a summons of somebody held is refused (CPL 66–100)', () => {
  const story = detained('2026-03-09T10:00');
  expectRefused(story, detain(story, '2026-03-10T10:00'), 'measure-running', ['CPL 82', 'CPR 124, 125']);
  const summons = story.act('measure.summon', '2026-03-10T11:00', { ground: 'to be asked' }, ['P1']);
  expectRefused(story, summons, 'measure-running', ['CPL 119', 'CPR 199, 200']);
  expect(story.standing.persons.P1?.custody).toHaveLength(1);
});

test('a release of one who is not held is refused, and so is a demand to lift what does not run (CPL 99)', () => {
  const story = new Story().filed('2026-03-09T08:00');
  expectRefused(story, release(story, '2026-03-10T10:00'), 'not-held', ['CPL 91(3), 99', 'CPR 128, 140']);
  const held = detained('2026-03-09T10:00');
  release(held, '2026-03-10T10:00');
  expectRefused(held, release(held, '2026-03-10T11:00'), 'not-held', ['CPL 91(3), 99', 'CPR 128, 140']);
  const demand = held.act('measure.demand-lifting', '2026-03-10T12:00', { by: 'defender' }, ['P1']);
  expectRefused(held, demand, 'not-held', ['CPL 99', 'PRR 150, 338']);
});
