import type { Ladder, Policy, Rung } from '../domain/oversight';
import { inSteps, oversightLadders, seenByLeader, supervision } from './ladders';

const nine = 9;

const red: Rung = {
  id: 'red',
  colour: 'red',
  tier: 1,
  offset: 'due',
  tells: ['handler', 'head', 'leader'],
  answer: seenByLeader,
};

const blue = (offset: Rung['offset']): Rung => ({ id: 'blue', colour: 'blue', tier: 0, offset, tells: ['handler'] });

const orange = (offset: Rung['offset']): Rung => ({
  id: 'orange',
  colour: 'orange',
  tier: 0,
  offset,
  tells: ['handler', 'head'],
});

/**
 * The ladders that the first release began with. A choice of design, not law: no statute fixes colours or days, except the anchors
 * at D-7 (PRR 309, 615) and D-15 that single limits carry themselves.
 */
const firstPolicy: Policy = {
  id: 'default@1',
  title: { zh: '默认预警策略', en: 'Default warning policy' },
  ladders: [
    // Somebody held who must be let go at once: told at once. A report that is being written down: not before half the day.
    { id: 'immediate-custody', fits: { immediate: true, custody: true }, rungs: [blue('start'), red] },
    { id: 'immediate', fits: { immediate: true }, rungs: [blue({ share: 0.5 }), red] },
    {
      id: 'long',
      fits: { fromDays: 16 },
      rungs: [blue({ daysBefore: 7, at: nine }), orange({ daysBefore: 1, at: nine }), red],
    },
    { id: 'middle', fits: { fromDays: 4 }, rungs: [blue({ share: 0.5 }), orange({ daysBefore: 1, at: nine }), red] },
    { id: 'short', fits: { fromDays: 0 }, rungs: [blue({ share: 0.5 }), orange({ share: 0.75 }), red] },
  ],
  climb: {
    id: 'superior',
    colour: 'red',
    tells: ['handler', 'leader'],
    answer: seenByLeader,
  },
};

/** As at first, and overdue custody is told to the supervising procuratorate as well. */
const secondPolicy: Policy = {
  ...firstPolicy,
  id: 'default@2',
  climbStands: true,
  ladders: firstPolicy.ladders.map((ladder) => ({ ...ladder, rungs: [...ladder.rungs, supervision] })),
};

const answeredInSteps = ({ rungs, ...ladder }: Ladder): Ladder => ({
  ...ladder,
  rungs: rungs.map((rung) => (rung.id === 'red' ? { ...rung, answer: inSteps } : rung)),
});

/** The ladders an office begins with: what is overdue is answered in steps, and nights are quiet. */
export const defaultPolicy: Policy = {
  ...secondPolicy,
  id: 'default@3',
  ladders: [...oversightLadders, ...secondPolicy.ladders.map(answeredInSteps)],
  quiet: { from: 22 * 60, to: 7 * 60 },
  owners: { blue: 'handler', orange: 'head', red: 'leader' },
};

/** The policy by which records kept elsewhere are told: what they say of answers is at most that an alert was seen. */
export const recordPolicy = secondPolicy;

/** Every released policy by its id. */
export const policies: ReadonlyMap<string, Policy> = new Map(
  [firstPolicy, secondPolicy, defaultPolicy].map((one) => [one.id, one]),
);
