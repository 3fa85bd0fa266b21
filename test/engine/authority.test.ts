import type { Act, Actor } from '../../domain/act';
import type { Standing } from '../../domain/case';
import { type ApprovalLevel, officeOf, type Unit, type UnitLevel } from '../../domain/office';
import { allowed, conditionalDates, type Context } from '../../engine';
import { unauthorised } from '../../engine/authority';
import { extend } from '../../engine/extend';
import { currentPack, packs } from '../../law/pack';
import { context, officer, prosecutor } from '../support/story';
import { act, at, byId, clock, standing } from './time/standings';

const unit = (id: string, agency: Unit['agency'], level: UnitLevel): Unit => ({
  id,
  agency,
  level,
  name: { zh: id, en: id },
});

const units = [
  ...(['station', 'county', 'city', 'province', 'national'] as const).map((level) => unit(level, 'police', level)),
  ...(['county', 'city', 'province'] as const).map((level) => unit(`${level}-pr`, 'procuratorate', level)),
  ...(['county', 'city', 'province'] as const).map((level) => unit(`${level}-ct`, 'court', level)),
];

const left = at('2026-03-05T00:00');
const held = (
  person: string,
  where: string,
  role: 'handler' | 'head' | 'deputy' | 'leader',
  from = 0,
  to?: number,
) => ({
  ...{ person, unit: where, role, from },
  ...(to === undefined ? {} : { to }),
});

const memberships = [
  held('station-chief', 'station', 'leader'),
  held('station-head', 'station', 'head'),
  held('county-officer', 'county', 'handler'),
  held('county-deputy', 'county', 'deputy'),
  held('county-chief', 'county', 'leader'),
  held('county-head', 'county', 'head'),
  held('city-chief', 'city', 'leader'),
  held('former-chief', 'county', 'leader', 0, left),
  held('former-chief', 'county', 'handler', left),
  held('new-chief', 'county', 'leader', at('2026-03-11T00:00')),
  held('pr-chief', 'county-pr', 'leader'),
  held('pr-deputy', 'county-pr', 'deputy'),
  held('pr-head', 'county-pr', 'head'),
  held('city-pr-chief', 'city-pr', 'leader'),
  held('province-pr-chief', 'province-pr', 'leader'),
  held('judge-2', 'county-ct', 'handler'),
];

const ctx: Context = { ...context, office: officeOf(units, memberships) };

const handledBy = (where: string, agency: Unit['agency'] = 'police'): Pick<Standing, 'handling'> => ({
  handling: { [agency]: { unit: where, handler: 'li', firstHandler: 'li' } },
});

const decided = (person: string | undefined, level: ApprovalLevel = 'county', agency: Unit['agency'] = 'police') =>
  ({ agency, level, documentNo: 'No [2026] 1', ...(person === undefined ? {} : { person }) }) as const;

const judged = (by: Act, around: Partial<Standing> = {}) => {
  const refusal = unauthorised(standing(around), by, ctx);
  return refusal && { code: refusal.code, details: refusal.details };
};

const detention = (person: string | undefined, change: Partial<Act> = {}): Act =>
  act({ type: 'measure.detain', actor: officer, persons: ['P1'], decidedBy: decided(person), ...change });

describe('nobody decides what they put forward', () => {
  const own = (person: string) => ({ code: 'own-decision', details: { person } });

  test('not its author, nor whom the author stands in for', () => {
    expect(judged(detention(officer.person))).toEqual(own('li'));
    const standIn: Actor = { ...officer, onBehalfOf: 'county-chief' };
    expect(judged(detention('county-chief', { actor: standIn }))).toEqual(own('county-chief'));
    expect(judged(detention('county-deputy', { actor: standIn }))).toBeUndefined();
  });

  test('nor where they hold the very post that decides', () => {
    const chief: Actor = {
      ...officer,
      person: 'county-chief',
      roles: ['handler', 'leader'],
      unit: 'county',
      level: 'county',
    };
    expect(judged(detention('county-chief', { actor: chief }))).toEqual(own('county-chief'));
  });

  test('where the decision names nobody its organ is taken as written', () => {
    expect(judged(detention(undefined))).toBeUndefined();
  });
});

test('whoever stands in for the one who did it does not verify it for them', () => {
  const duty = { duty: 'late-entry-confirmation', owedBy: 'police', snapshot: { context: { doer: 'li' } } };
  const around = { procedures: { d: duty } } as unknown as Partial<Standing>;
  const verify = (onBehalfOf: string) =>
    judged(
      act({ type: 'duty.verify', actor: { ...officer, person: 'zhao', onBehalfOf }, fields: { duty: 'd' } }),
      around,
    );
  expect(verify('li')?.code).toBe('same-person');
  expect(verify('wang')).toBeUndefined();
});

describe('who decides holds the power', () => {
  const needed = [{ roles: ['deputy', 'leader'], level: 'county' }];
  const without = (person: string, powers: object = needed, agency = 'police') => ({
    code: 'decider-without-power',
    details: { person, needed: powers, agency },
  });

  test.each(['county-chief', 'county-deputy', 'city-chief'])(
    'a head of a county organ or one above: %s (CPR 125)',
    (who) => {
      expect(judged(detention(who))).toBeUndefined();
    },
  );

  test.each(['station-chief', 'county-head', 'county-officer', 'pr-chief'])(
    'not the head of a station or a department, a handler, or the head of another agency: %s',
    (who) => {
      expect(judged(detention(who))).toEqual(without(who));
    },
  );

  test('somebody whom the office does not know is taken as written', () => {
    expect(judged(detention('an old friend'))).toBeUndefined();
  });

  test('by the posts of the day of the decision; where the office knows none of then, by those of now', () => {
    const on = (day: string) => ({ occurredAt: at(`${day}T10:00`), receivedAt: at('2026-03-12T10:00') });
    expect(judged(detention('former-chief', on('2026-03-04')))).toBeUndefined();
    expect(judged(detention('former-chief', on('2026-03-05')))).toEqual(without('former-chief'));
    expect(judged(detention('new-chief', on('2026-03-04')))).toBeUndefined();
  });

  test('the level claimed is judged before the person, and the agency before the level', () => {
    expect(judged(detention('station-chief', { decidedBy: decided('station-chief', 'station') }))?.code).toBe(
      'level-too-low',
    );
    expect(judged(detention('li', { decidedBy: decided('li', 'station', 'court') }))?.code).toBe('wrong-agency');
  });

  test('in a procuratorate its chief, a deputy by authorisation, and a prosecutor only where no article names the chief', () => {
    const by = (type: Act['type'], who: string) =>
      judged(act({ type, actor: prosecutor, persons: ['P1'], decidedBy: decided(who, 'county', 'procuratorate') }));
    for (const who of ['pr-chief', 'pr-deputy', 'city-pr-chief'])
      expect(by('arrest-review.approve', who)).toBeUndefined();
    expect(by('prosecution-review.not-prosecute', 'pr-head')?.code).toBe('decider-without-power');
    expect(by('prosecution-review.indict', 'pr-head')).toBeUndefined();
  });

  test('bail has an organ in each agency: a sole judge continues it, no handler of the police does (SPCI 147, CPR 83)', () => {
    const by = (actor: Actor, who: string) =>
      judged(act({ type: 'measure.bail', actor, persons: ['P1'], decidedBy: decided(who, 'county', actor.agency) }), {
        handling: {
          police: { unit: officer.unit, handler: 'li', firstHandler: 'li' },
          court: { unit: 'county-ct', handler: 'zhou', firstHandler: 'zhou' },
        },
      });
    const judge: Actor = { ...officer, person: 'zhou', unit: 'county-ct', agency: 'court', level: 'county' };
    expect(by(judge, 'judge-2')).toBeUndefined();
    expect(by(officer, 'county-officer')?.code).toBe('decider-without-power');
    expect(by(officer, 'pr-chief')?.code).toBe('decider-without-power');
  });
});

const custody = clock({ limit: 'custody-base' });
const first = { clock: custody.id, extension: 'custody-ext-1', reasons: 'complex' };

/** An extension of custody for a month, approved at a level, in a case that this unit handles. */
const extended = (
  where: string,
  level: ApprovalLevel,
  { law = currentPack, person }: { law?: Context['law']; person?: string } = {},
) => {
  const by = act({
    type: 'limit.extend',
    actor: officer,
    fields: first,
    decidedBy: decided(person, level, 'procuratorate'),
  });
  const around = standing({ clocks: byId(custody), ...handledBy(where) });
  const answer = extend(around, by, { ...ctx, law });
  return 'refusal' in answer
    ? [answer.refusal.code, answer.refusal.details['needed']]
    : answer.standing.clocks[custody.id]?.extensions[0]?.by;
};

describe('the organ above is above who handles the case (CPL 156)', () => {
  test.each([
    ['station', 'county', 'city'],
    ['county', 'county', 'city'],
    ['city', 'city', 'province'],
    ['province', 'province', 'national'],
  ] as const)('a case of a %s takes more than the %s: the %s', (where, low, needed) => {
    expect(extended(where, low)).toEqual(['level-too-low', needed]);
    expect(extended(where, needed)).toBe(needed);
  });

  test('nothing stands above the national level, and a unit that nobody knows is a county’s', () => {
    expect(extended('national', 'province')).toEqual(['level-too-low', 'national']);
    expect(extended('elsewhere', 'county')).toEqual(['level-too-low', 'city']);
  });

  test('packs released before have the city for every case, as they were told', () => {
    const law = packs.get('2026-11-22') ?? currentPack;
    expect(extended('city', 'city', { law })).toBe('city');
    expect(extended('city', 'county', { law })).toEqual(['level-too-low', 'city']);
  });

  test('and so it is where the approver is shown before anybody asks, and in what one may do next', () => {
    const around = { id: 'c', bells: {}, standing: standing({ clocks: byId(custody), ...handledBy('city') }) };
    const [shown] = conditionalDates(around, custody, ctx);
    expect(shown).toMatchObject({ extension: 'custody-ext-1', approver: 'province', approverAgency: 'procuratorate' });
    const actor: Actor = { ...officer, unit: 'city', level: 'city' };
    const options = allowed(around, actor, at('2026-03-10T10:00'), ctx);
    expect(options.find(({ fields }) => fields['extension'] === 'custody-ext-1')?.decidedBy).toEqual({
      agency: 'procuratorate',
      level: 'province',
    });
  });

  test('whoever approves it is judged by the row: the chief above, not the chief of the county', () => {
    const by = (where: string, person: string, level: ApprovalLevel) =>
      judged(
        act({
          type: 'limit.extend',
          actor: { ...officer, unit: where },
          fields: first,
          decidedBy: decided(person, level, 'procuratorate'),
        }),
        { clocks: byId(custody), ...handledBy(where) },
      );
    expect(by('station', 'pr-chief', 'city')).toEqual({
      code: 'decider-without-power',
      details: {
        person: 'pr-chief',
        needed: [{ roles: ['deputy', 'leader'], level: 'city' }],
        agency: 'procuratorate',
      },
    });
    expect(by('station', 'city-pr-chief', 'city')).toBeUndefined();
    expect(by('city', 'city-pr-chief', 'city')?.code).toBe('decider-without-power');
    expect(by('city', 'province-pr-chief', 'province')).toBeUndefined();
  });

  test('a department approves what its row leaves to it: its head, also that of a station (CPR 200)', () => {
    const summons = clock({ limit: 'summons-duration' });
    const by = (who: string) =>
      judged(
        act({
          type: 'limit.extend',
          actor: officer,
          fields: { clock: summons.id, extension: 'major-complex', reasons: 'major' },
          decidedBy: decided(who, 'department'),
        }),
        { clocks: byId(summons) },
      );
    expect([by('station-head'), by('station-chief')]).toEqual([undefined, undefined]);
    expect(by('county-officer')?.details['needed']).toEqual([
      { roles: ['head', 'deputy', 'leader'], level: 'department' },
    ]);
  });

  test('the review of a refused arrest is for the procuratorate above the police who ask (CPL 92, PRR 291)', () => {
    const by = (where: string, level: ApprovalLevel) => {
      const reviewer: Actor = { ...prosecutor, unit: 'city-pr', level: 'city' };
      const decision = act({
        ...{ type: 'arrest-objection.decide-review', actor: reviewer, persons: ['P1'] },
        decidedBy: decided(undefined, level, 'procuratorate'),
      });
      const handling = { ...handledBy(where).handling, ...handledBy('city-pr', 'procuratorate').handling };
      return judged(decision, { handling });
    };
    expect(by('station', 'city')).toBeUndefined();
    expect(by('station', 'county')).toEqual({ code: 'level-too-low', details: { needed: 'city' } });
    expect(by('city', 'city')).toEqual({ code: 'level-too-low', details: { needed: 'province' } });
  });
});
