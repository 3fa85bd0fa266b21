import type { Bell, Clock, Standing } from '../../../domain/case';
import type { Ladder, Policy, Rung } from '../../../domain/oversight';
import { context as ordinary } from '../../support/story';
import { at, byId, standing } from './standings';

export const rung = (id: string, offset: Rung['offset'], change: Partial<Rung> = {}): Rung => ({
  id,
  colour: 'blue',
  tier: 0,
  offset,
  tells: ['handler'],
  ...change,
});

const answer = [{ step: 'acknowledge', role: 'leader', within: 'PT24H' }] as const;
export const red = rung('red', 'due', { colour: 'red', tier: 1, tells: ['handler', 'leader'], answer });
export const supervision = rung('supervision', 'due', { colour: 'red', tells: ['leader'], supervisor: true, answer });

export const ladder = (fits: Ladder['fits'], ...rungs: Rung[]): Ladder => ({ id: 'any', fits, rungs });

const policyOf = (...ladders: Ladder[]): Policy => ({
  id: 'test@1',
  title: { zh: '测试', en: 'Test' },
  ladders,
  climb: { id: 'superior', colour: 'red', tells: ['handler', 'leader', 'head'], answer },
});

export const handling = { police: { unit: 'station', handler: 'li', firstHandler: 'wang' } };
export const held: Standing['persons'] = { P1: { standing: 'suspect', custody: [{ from: 1 }] } };

export const context = (...ladders: Ladder[]) => ({ ...ordinary, policy: policyOf(...ladders) });
export const caseOf = (one: Clock, change: Partial<Standing> = {}, bells: Bell[] = []) => ({
  id: 'case',
  standing: standing({ handling, clocks: byId(one), ...change }),
  bells: byId(...bells),
});

export const fresh = { known: at('2026-03-09T10:00') };
