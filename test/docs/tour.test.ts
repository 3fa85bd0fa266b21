import type { Act, Actor, ActType } from '../../domain/act';
import type { CaseState } from '../../domain/case';
import { minute } from '../../domain/time/instant';
import { parseInstant } from '../../domain/time/iso';
import { decide, type Answer, type Context } from '../../engine';
import { currentPack } from '../../law/pack';
import { defaultPolicy } from '../../law/policy';
import { officeOf } from '../../domain/office';
import { sampleOffice } from '../../law/sample-office';
import { read } from './repository';

const units = new Map(sampleOffice.units.map((unit) => [unit.id, unit]));
const context: Context = {
  law: currentPack,
  policy: defaultPolicy,
  office: officeOf(sampleOffice.units),
};

/** The person whom the README signs in. */
const actor = (): Actor => {
  const user = /caseclock sign-in ([a-z-]+)/.exec(read('README.md'))?.[1] ?? '';
  const person = sampleOffice.people.find(({ id }) => id === user);
  const unit = units.get(person?.memberships[0]?.unit ?? '');
  if (!person || !unit) throw new Error(`README signs in "${user}", whom the sample organisation does not know`);
  const roles = person.memberships.map(({ role }) => role);
  return { person: user, roles, unit: unit.id, agency: unit.agency, level: unit.level };
};

interface Body extends Pick<Act, 'decidedBy'> {
  readonly type: ActType;
  readonly fields?: Act['fields'];
}

const bodies = [...read('README.md').matchAll(/'(\{"type":.*\})'/g)].map(([, body = '']) => JSON.parse(body) as Body);

test('the acts of the README are answered as it says: not filing is refused until it was risk-assessed', () => {
  const known: Act[] = [];
  let state: CaseState | undefined;
  const answers = bodies.map(({ type, fields = {}, decidedBy }, index): Answer => {
    const at = parseInstant('2026-03-09T10:00', 'start') + index * minute;
    const act: Act = {
      ...{ id: `act-${index}`, type, occurredAt: at, receivedAt: at, actor: actor(), persons: [], fields },
      ...(decidedBy ? { decidedBy } : {}),
    };
    const outcome = decide('tour', state, act, context, known);
    state = outcome.state;
    if (outcome.answer.accepted) known.push(act);
    return outcome.answer;
  });

  expect(answers.map((answer) => (answer.accepted ? 'accepted' : answer.refusal.code))).toEqual([
    'accepted',
    'accepted',
    'accepted',
    'not-assessed',
    'accepted',
    'accepted',
  ]);
  const open = Object.values(state?.standing.clocks ?? {}).filter(({ closed }) => !closed);
  expect(open.map(({ limit }) => limit)).toEqual(['non-filing-notice']);
});
