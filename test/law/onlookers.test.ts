import type { Act, ActType } from '../../domain/act';
import { acts } from '../../domain/acts';
import type { Role } from '../../domain/office';
import { unauthorised } from '../../engine/authority';
import { matrices } from '../../law/authority';
import { Story, context } from '../support/story';

/** What may be done by those who look on, audit or administrate: nothing else of the whole catalogue. */
const powers: readonly [Role, readonly ActType[]][] = [
  ['supervisor', ['case.instruct', 'case.observe']],
  ['resident', ['case.share']],
  ['administrator', ['law.adopt']],
  ['auditor', []],
  ['people-supervisor', []],
];

const types = Object.keys(acts) as ActType[];

test.each(powers)(
  'in every list of powers a %s may put forward %j, and decides and countersigns nothing',
  (role, own) => {
    for (const { acts: listed } of matrices) {
      expect(types.filter((type) => listed[type].propose.includes(role))).toEqual(own);
      expect(types.filter((type) => listed[type].countersign?.includes(role))).toEqual([]);
      expect(types.filter((type) => listed[type].decide?.roles.includes(role))).toEqual([]);
    }
  },
);

const standing = new Story().filed('2026-03-02T09:00').standing;

test.each(powers)(
  'a %s of the very unit is refused every other act of the catalogue, whoever decided it',
  (role, own) => {
    const tried = types.filter(
      (type) => (acts[type] as { rollOut?: string }).rollOut !== 'records' && !own.includes(type),
    );
    const admitted = tried.filter((type) => {
      const act: Act = {
        ...{ id: 'a', type, occurredAt: 0, receivedAt: standing.at, persons: [], fields: {} },
        actor: { person: 'onlooker', roles: [role], unit: 'station', agency: 'police', level: 'station' },
        decidedBy: { agency: 'police', level: 'national', documentNo: 'No 1' },
      };
      return unauthorised(standing, act, context) === undefined;
    });
    expect(admitted).toEqual([]);
  },
);
