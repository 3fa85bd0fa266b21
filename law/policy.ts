import type { Policy, Rung } from '../domain/oversight';

const nine = 9;

const red: Rung = {
  id: 'red',
  colour: 'red',
  tier: 1,
  offset: 'due',
  tells: ['handler', 'head', 'leader'],
  answer: { role: 'leader', within: 'PT24H' },
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
 * The ladders an office begins with. A choice of design, not law: no statute fixes colours or days, except the anchors
 * at D-7 (PRR 309, 615) and D-15 that single limits carry themselves.
 */
export const defaultPolicy: Policy = {
  id: 'default@1',
  title: { zh: '默认预警策略', en: 'Default warning policy' },
  ladders: [
    // Somebody held who must be let go at once: told at once. A report that is being written down: not before half the day.
    { id: 'immediate-custody', fits: 'immediate-custody', rungs: [blue('start'), red] },
    { id: 'immediate', fits: 'immediate', rungs: [blue({ share: 0.5 }), red] },
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
    answer: { role: 'leader', within: 'PT24H' },
  },
};
