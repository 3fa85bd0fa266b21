import { day, hour } from '../../domain/time/instant';
import type { WarningModel } from '../../domain/model';
import { shippedModels } from '../../law/models';
import { tapeActors } from '../../law/tape-actors';
import { alarms, listHits, timeline } from '../../store';
import { modelsOf } from '../../desk';
import { instant, type Live, liveOffice } from '../support/desk';

let live: Live;
beforeEach(async () => {
  live = await liveOffice('2026-03-09T10:00');
});
afterEach(() => live.close());

const author = tapeActors['police-head'] as never as Parameters<Live['desk']['models']['propose']>[1];
const second = tapeActors['police-leader'] as never as typeof author;
const silence = shippedModels.find(({ id }) => id === 'long-silence') as WarningModel;

const reviewOverdue = shippedModels.find(({ id }) => id === 'prosecution-review-overdue') as WarningModel;
const waits = { limit: 'criminal-filing-review', running: true };
/** Of the office’s own making: it would ring, were the clock not red. */
const filingReview: WarningModel = {
  ...reviewOverdue,
  id: 'filing-review-overdue',
  predicate: 'clock.limit == "criminal-filing-review" && clock.overdue',
  examples: { hit: { clocks: [{ ...waits, overdue: true }] }, miss: { clocks: [waits] } },
};

/** Switches a version on, as two people do. */
const inForce = async (id: string, version = 1): Promise<void> => {
  const { models } = live.desk;
  const { id: labels } = await models.label(id, [], author);
  live.clock.set(live.clock.now() + 1);
  await models.backTest(id, { version, labels, from: live.clock.now() - day, to: live.clock.now() }, author);
  await models.activate(id, version, second, 'Tried on the past');
};

/** Filed, and looked at by the leader: nothing of it waits. */
const filed = async (caseId: string): Promise<void> => {
  await live.filed(caseId);
  const by = tapeActors['police-leader'];
  if (!by) throw new Error('The sample organisation has no leader.');
  await live.act(caseId, 'filing.check', { result: 'in-order', reasons: 'Complete' }, { by });
};

const hits = (...models: string[]) => listHits(live.database, { models });
const at = (text: string) => live.clock.set(instant(text));

describe('what is in force', () => {
  test('the detectors are in force from the first day; every other model of the release waits, and is asked of no case', async () => {
    await filed('c');
    at('2026-05-20T10:00');
    const active = (await modelsOf(live.database)).filter(({ state }) => state !== 'proposed');
    expect(active.map(({ id }) => id)).toEqual(['not-accepted', 'not-filed', 'overdue']);
    expect(await live.desk.models.look()).toMatchObject({ cases: 1, appeared: 0 });
  });

  test('a version is switched on by a second person, after a back-test of that very version', async () => {
    const { models } = live.desk;
    const on = (version: number, by = second) => models.activate('long-silence', version, by, 'reasons');
    await expect(on(1)).rejects.toMatchObject({ code: 'not-back-tested' });
    await inForce('long-silence');
    await expect(on(1)).rejects.toMatchObject({ code: 'model-stands-otherwise', details: { state: 'active' } });

    await models.propose({ ...silence, version: 2 }, second);
    await expect(on(2, author)).rejects.toMatchObject({ code: 'not-back-tested' });
    const { id: labels } = await models.label('long-silence', ['c'], author);
    live.clock.set(live.clock.now() + 1);
    await models.backTest('long-silence', { version: 2, labels, from: 0, to: live.clock.now() }, second);
    await expect(on(2)).rejects.toMatchObject({ code: 'same-person-activates' });
    const standsIn = { ...author, person: 'deputy', onBehalfOf: second.person };
    await expect(on(2, standsIn)).rejects.toMatchObject({ code: 'same-person-activates' });
    await on(2, author);
    expect((await modelsOf(live.database, 'long-silence')).map(({ version, state }) => [version, state])).toEqual([
      [2, 'active'],
      [1, 'inactive'],
    ]);
    await models.deactivate('long-silence', author, 'Too many');
    await expect(models.deactivate('long-silence', author, 'again')).rejects.toMatchObject({
      code: 'model-stands-otherwise',
    });
  });

  test('whoever alone tried a model of the release does not switch it on', async () => {
    const { models } = live.desk;
    const { id: labels } = await models.label('held-again', [], second);
    live.clock.set(live.clock.now() + 1);
    await models.backTest('held-again', { version: 1, labels, from: 0, to: live.clock.now() }, second);
    await expect(models.activate('held-again', 1, second, 'mine')).rejects.toMatchObject({
      code: 'same-person-activates',
    });
    await models.activate('held-again', 1, author, 'Looked at it');
  });

  test('versions never change, and a model that does not hold is not kept', async () => {
    const { models } = live.desk;
    const version2 = { ...silence, version: 2 };
    const first = await models.propose(version2, author);
    expect(await models.propose(version2, author)).toEqual(first);
    const other = { ...version2, severity: 'red' as const };
    await expect(models.propose(other, author)).rejects.toMatchObject({
      code: 'model-version-exists',
      details: { next: 3 },
    });
    const wrong = { ...silence, version: 3, predicate: 'case.silentDay > 3' };
    expect(() => models.propose(wrong, author)).toThrow(expect.objectContaining({ code: 'unknown-fact' }));
    expect((await modelsOf(live.database, 'long-silence')).map(({ version }) => version)).toEqual([2, 1]);
    await expect(models.activate('none', 1, second, 'x')).rejects.toMatchObject({ code: 'no-such-model' });
  });

  test('every decision stands in the ledger of models, in order', async () => {
    await inForce('long-silence');
    await live.desk.models.setThresholds('long-silence', 'chengguan-station', { days: 20 }, author);
    await live.desk.models.deactivate('long-silence', author, 'Too many');
    const { rows } = await live.database.run<{ kind: string }>({
      text: `select kind from ledger_entry where stream = 'office:models' order by seq`,
    });
    expect(rows.map(({ kind }) => kind)).toEqual([
      'model-labelled',
      'model-back-tested',
      'model-activated',
      'model-thresholds',
      'model-deactivated',
    ]);
  });

  test('hundreds of models are kept', async () => {
    for (let n = 0; n < 200; n += 1) await live.desk.models.propose({ ...silence, id: `silence-${n}` }, author);
    expect(await modelsOf(live.database)).toHaveLength(230);
  });
});

describe('a round of the models', () => {
  test('a hit is written with its reason and raised in its case once; a second round finds nothing to do', async () => {
    await filed('c');
    await inForce('long-silence');
    at('2026-04-20T10:00');
    expect(await live.desk.models.look()).toMatchObject({ cases: 1, appeared: 1, faults: [] });
    const [hit] = await hits('long-silence');
    expect(hit).toMatchObject({
      ...{ caseId: 'c', subject: '', severity: 'blue', clearedAt: null, linked: false },
      ...{ found: { days: 42 }, why: { en: 'For 42 days nobody has done anything in this case.' } },
    });
    expect(hit?.actId).toMatch(/^warning-/);
    const raised = (await timeline(live.database, 'c')).filter(
      (one) => 'act' in one && one.act.type === 'warning.raise',
    );
    expect(raised).toHaveLength(1);
    expect(raised[0]).toMatchObject({ act: { id: hit?.actId, fields: { model: 'long-silence', version: 1 } } });

    expect(await live.desk.models.look()).toMatchObject({ cases: 0, appeared: 0, raised: 0, refused: 0 });
    live.clock.set(live.clock.now() + day);
    expect(await live.desk.models.look()).toMatchObject({ cases: 1, appeared: 0, raised: 0, refused: 0 });
    expect((await hits('long-silence')).map(({ found }) => found)).toEqual([{ days: 43 }]);
  });

  test('what is no longer so is cleared, and stays to be seen', async () => {
    await filed('c');
    await inForce('long-silence');
    at('2026-04-20T10:00');
    await live.desk.models.look();
    live.clock.set(live.clock.now() + hour);
    await live.act('c', 'person.register', { label: 'P2', standing: 'witness', name: '王五' });
    expect(await live.desk.models.look()).toMatchObject({ cases: 1, cleared: 1 });
    expect(await hits('long-silence')).toMatchObject([{ clearedAt: live.clock.now() }]);
  });

  test('a hit on a clock that is red links to its bell and rings nobody', async () => {
    await live.accepted('c');
    await live.desk.models.propose(filingReview, author);
    await inForce('filing-review-overdue');
    at('2026-03-20T10:00');
    expect(await live.desk.models.look()).toMatchObject({ appeared: 3, raised: 0, refused: 0 });
    const found = await hits('filing-review-overdue', 'not-filed', 'overdue');
    for (const one of found)
      expect(one).toMatchObject({ linked: true, actId: null, clock: expect.stringMatching(/filing/) });
    for (const { bell, clock } of found) expect(bell).toMatch(new RegExp(`^${clock}/.*/red$`));
    const told = (await timeline(live.database, 'c')).filter((one) => 'act' in one && one.act.type === 'warning.raise');
    expect(told).toEqual([]);
  });

  test('a unit’s own threshold counts in it and below, and moves what is found at once', async () => {
    await filed('c');
    await inForce('long-silence');
    at('2026-03-25T10:00');
    expect(await live.desk.models.look()).toMatchObject({ appeared: 0 });
    await live.desk.models.setThresholds('long-silence', 'anlan-police', { days: 10 }, author);
    expect(await live.desk.models.look()).toMatchObject({ cases: 1, appeared: 1 });
    const outside = live.desk.models.setThresholds('long-silence', 'anlan-police', { days: 0 }, author);
    await expect(outside).rejects.toMatchObject({ code: 'threshold-outside', details: { least: 1, most: 365 } });
    const unknown = live.desk.models.setThresholds('long-silence', 'anlan-police', { hours: 3 }, author);
    await expect(unknown).rejects.toMatchObject({ code: 'threshold-outside' });
  });

  test('switched off, its hits are cleared', async () => {
    await filed('c');
    await inForce('long-silence');
    at('2026-04-20T10:00');
    await live.desk.models.look();
    await live.desk.models.deactivate('long-silence', author, 'Too many');
    expect(await hits('long-silence')).toMatchObject([{ clearedAt: live.clock.now() }]);
  });

  test('a model that fails on a case is alarmed, and the others are asked', async () => {
    await filed('c');
    const fails = {
      ...silence,
      id: 'fails',
      predicate: 'case.open && case.silentDays >= params.days && transfers[0].days >= 0',
    };
    fails.examples = {
      hit: { case: { open: true, silentDays: 40 }, transfers: [{ days: 1 }] },
      miss: { case: { open: true } },
    };
    await live.desk.models.propose(fails, author);
    await inForce('fails');
    await inForce('long-silence');
    at('2026-04-20T10:00');
    expect(await live.desk.models.look()).toMatchObject({ appeared: 1, faults: ['fails@1'] });
    expect(await alarms(live.database)).toContainEqual(
      expect.objectContaining({ kind: 'model-fails', subject: 'fails@1' }),
    );

    // A round that looks at nothing knows nothing of it; the first of a day on which it was switched off does.
    const failing = async () => (await alarms(live.database)).filter(({ kind }) => kind === 'model-fails');
    await live.desk.models.look();
    expect(await failing()).toHaveLength(1);
    await live.desk.models.deactivate('fails', second, 'It fails');
    await live.desk.models.look();
    expect(await failing()).toEqual([]);
  });

  test('a case of which no model can be asked is alarmed, and holds up no other', async () => {
    await filed('a');
    await filed('b');
    await inForce('long-silence');
    const law = (id: string) =>
      live.database.run({
        text: `update case_state set state = jsonb_set(state, '{standing,law}', to_jsonb($1::text)) where case_id = 'a'`,
        values: [id],
      });
    const { rows } = await live.database.run<{ law: string }>({
      text: `select law from case_state where case_id = 'a'`,
    });
    await law('1979-01');
    at('2026-04-20T10:00');
    expect(await live.desk.models.look()).toMatchObject({ cases: 2, appeared: 1, unread: ['a'] });
    expect(await hits('long-silence')).toMatchObject([{ caseId: 'b' }]);
    expect(await alarms(live.database)).toContainEqual(
      expect.objectContaining({ kind: 'models-not-asked', detail: { cases: 1, first: 'a' } }),
    );
    await law(String(rows[0]?.law));
    at('2026-04-21T10:00');
    expect(await live.desk.models.look()).toMatchObject({ cases: 2, unread: [] });
    expect((await alarms(live.database)).filter(({ kind }) => kind === 'models-not-asked')).toEqual([]);
  });
});
