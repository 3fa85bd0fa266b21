import type { Act, ActDefinition, ActType } from '../../domain/act';
import { acts } from '../../domain/acts';
import type { Role } from '../../domain/office';
import { unauthorised } from '../../engine/authority';
import { matrices } from '../../law/authority';
import { Story, context } from '../support/story';

/** What may be done by those who look on, audit or administrate: nothing else of the whole catalogue. */
const powers: readonly [Role, readonly ActType[]][] = [
  [
    'supervisor',
    [
      ...(['filing.check', 'duty.reject', 'case.instruct', 'case.observe', 'rectification.order'] as const),
      ...(['supervision.hint', 'supervision.notice', 'supervision.correct', 'supervision.report'] as const),
    ],
  ],
  ['resident', ['case.share']],
  ['administrator', ['warning.raise', 'clearing.list', 'law.adopt']],
  ['auditor', []],
  ['people-supervisor', []],
];

const types = Object.keys(acts) as ActType[];

/** Steps of a duty, which the second list opens to those who order and verify. */
const steps: readonly ActType[] = ['duty.acknowledge', 'duty.plan', 'duty.do', 'duty.verify'];

test.each(powers)(
  'in every list of powers a %s may put forward %j, and decides and countersigns nothing',
  (role, own) => {
    for (const { acts: listed } of matrices) {
      const put = types.filter((type) => listed[type].propose.includes(role));
      expect(put.filter((type) => !(role === 'supervisor' && steps.includes(type)))).toEqual(own);
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
      (type) =>
        (acts[type] as ActDefinition).rollOut !== 'records' &&
        !(acts[type] as ActDefinition).byWatch &&
        !own.includes(type),
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
