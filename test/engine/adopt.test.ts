import type { ActType } from '../../domain/act';
import type { Context } from '../../engine';
import { calendarFiles } from '../../law/calendar';
import { withCalendar } from '../../law/law-id';
import { withNotice } from '../../law/notices';
import { currentPack, packs } from '../../law/pack';
import { invented } from '../support/notices';
import { context, countyChief, firstContext, instant, Story } from '../support/story';

const withNewYear = withCalendar(currentPack, 1, withNotice(calendarFiles, invented));
const laws: NonNullable<Context['laws']> = (id) => packs.get(id) ?? (id === withNewYear.id ? withNewYear : undefined);
const told = (ctx: Context = context): Story => new Story({ ...ctx, laws });

const toNewYear = { law: withNewYear.id, rollOut: 'R1' };
const toCurrent = { law: currentPack.id, rollOut: 'R2' };

/** A report by letter: it is to be answered within three days, here until the first of January. */
const letter = (ctx?: Context): Story => {
  const story = told(ctx);
  const report = { channel: 'letter', reporter: { kind: 'witness' }, summary: 'Theft' };
  story.act('reception.receive', '2026-12-29T09:00:00+08:00', report);
  return story;
};

const effects = (story: Story) => story.of('refold').flatMap((entry) => entry.effects);

describe('another calendar', () => {
  test('a provisional date becomes certain, and moves past holidays that are known now', () => {
    const story = letter();
    expect(story.clock('remote-report-contact').due).toMatchObject({ effective: '2027-01-01', provisional: true });

    expect(story.act('law.adopt', '2026-12-30T10:00:00+08:00', toNewYear).accepted).toBe(true);

    expect(story.clock('remote-report-contact').due).toMatchObject({ effective: '2027-01-04', provisional: false });
    expect(story.standing).toMatchObject({ law: '2027-01+1', openedUnder: '2027-01' });
    expect(effects(story)).toMatchObject([
      { kind: 'law-adopted', from: '2027-01', to: '2027-01+1' },
      { kind: 'clock-moved', from: '2027-01-01', why: 'recounted' },
    ]);
  });

  test('a breach of a date that no calendar bore out is withdrawn, and what it rang with it is answered no more', () => {
    const story = letter();
    story.wait('2027-01-02T09:00:00+08:00');
    expect(story.of('breach')).toMatchObject([{ limit: 'remote-report-contact' }]);

    story.act('law.adopt', '2027-01-02T10:00:00+08:00', toNewYear);

    expect(effects(story)).toContainEqual(expect.objectContaining({ kind: 'breach-withdrawn', why: 'corrected' }));
    expect(story.clock('remote-report-contact')).toMatchObject({ breaches: [], due: { effective: '2027-01-04' } });
    story.wait('2027-01-05T00:00:00+08:00');
    expect(story.of('breach').map(({ at }) => at)).toEqual(
      ['2027-01-02T00:00:00+08:00', '2027-01-05T00:00:00+08:00'].map(instant),
    );
  });

  test('what is entered late behind it is judged by the days as they are known now', () => {
    const story = letter();
    story.act('law.adopt', '2027-01-02T10:00:00+08:00', toNewYear);

    const late = { received: '2027-01-06T09:00:00+08:00', documentNo: 'Letter 7' };
    story.act('reception.register', '2027-01-04T16:00:00+08:00', {}, [], late);

    expect(story.clock('remote-report-contact').breaches).toMatchObject([{ cured: 'a3' }]);
    expect(story.standing).toMatchObject({ law: '2027-01+1', openedUnder: '2027-01' });
  });

  test('days of custody do not move', () => {
    const story = told().filed('2026-12-28T09:00:00+08:00').detained('2026-12-29T09:00:00+08:00');
    const before = story.clock('request-arrest', 'P1').due;

    story.act('law.adopt', '2026-12-30T10:00:00+08:00', toNewYear);

    expect(story.clock('request-arrest', 'P1').due).toEqual({ ...before, provisional: false });
  });
});

describe('another pack', () => {
  /** As the first release knew it: nothing followed an arrest, and nothing a filing. */
  const arrested = (): Story => {
    const story = told(firstContext).filed('2026-11-02T09:00:00+08:00');
    const steps: [ActType, string, object][] = [
      ['measure.detain', '2026-11-03T09:00:00+08:00', { ground: 'caught' }],
      ['measure.request-arrest', '2026-11-05T09:00:00+08:00', { reasons: 'evidence' }],
      ['arrest-review.receive', '2026-11-05T10:00:00+08:00', {}],
      ['arrest-review.approve', '2026-11-09T10:00:00+08:00', {}],
      ['measure.arrest', '2026-11-10T09:00:00+08:00', {}],
    ];
    for (const [type, at, fields] of steps) expect(story.act(type, at, fields, ['P1']).accepted).toBe(true);
    return story;
  };
  const stages = (story: Story) =>
    Object.values(story.standing.procedures)
      .filter(({ duty }) => duty === undefined)
      .map(({ machine, stage }) => `${machine}.${stage}`);

  test('running procedures go on under its versions, and custody is counted from the arrest', () => {
    const story = arrested();
    expect(stages(story)).toContain('measure@1.arrested');

    expect(story.act('law.adopt', '2026-11-23T10:00:00+08:00', toCurrent)).toMatchObject({ accepted: true });

    expect(stages(story)).toEqual(expect.arrayContaining(['measure@2.investigating', 'investigation@1.investigating']));
    expect(story.clock('custody-base', 'P1')).toMatchObject({
      start: instant('2026-11-10T09:00:00+08:00'),
      due: { effective: '2027-01-10' },
    });
    expect(story.standing).toMatchObject({ law: '2027-01', openedUnder: '2026-11' });
    expect(
      story.act('measure.bail', '2026-11-24T10:00:00+08:00', { surety: 'deposit', reasons: 'ill' }, ['P1']),
    ).toMatchObject({ accepted: true });
  });

  test('a clock that runs in both runs on, with what was granted to it', () => {
    const story = told(firstContext).filed('2026-11-02T09:00:00+08:00');
    story.act('measure.detain', '2026-11-03T09:00:00+08:00', { ground: 'caught' }, ['P1']);
    const { id } = story.clock('request-arrest', 'P1');
    const grant = { clock: id, extension: 'special-circumstances', reasons: 'Far away' };
    const county = { agency: 'police', level: 'county', documentNo: 'No 2' } as const;
    story.act('limit.extend', '2026-11-04T09:00:00+08:00', grant, [], { decidedBy: county });
    const before = story.clock('request-arrest', 'P1');

    story.act('law.adopt', '2026-11-05T10:00:00+08:00', toCurrent);

    expect(story.clock('request-arrest', 'P1')).toEqual(before);
  });

  test('what happened before it, entered late, is judged by the law of that time', () => {
    const story = arrested();
    story.act('law.adopt', '2026-11-23T10:00:00+08:00', toCurrent);
    const bail = { surety: 'deposit', reasons: 'ill' };

    const answer = story.act('measure.bail', '2026-11-12T10:00:00+08:00', bail, ['P1'], {
      received: '2026-11-24T10:00:00+08:00',
    });

    expect(answer).toMatchObject({ accepted: false, refusal: { code: 'out-of-order' } });
  });
});

test('a case that is left out of a roll-out stays out of it, and takes part in the next', () => {
  const story = letter();
  const keep = { rollOut: 'R1', reasons: 'Decided today in any event' };
  expect(story.act('law.keep', '2026-12-29T11:00:00+08:00', keep, [], { by: countyChief })).toMatchObject({
    accepted: true,
  });

  const refused = story.act('law.adopt', '2026-12-30T10:00:00+08:00', toNewYear);

  expect(refused).toMatchObject({ accepted: false, refusal: { code: 'law-kept', details: { act: 'a2' } } });
  expect(story.standing).toMatchObject({ law: '2027-01' });
  const next = { ...toNewYear, rollOut: 'R3' };
  expect(story.act('law.adopt', '2026-12-30T11:00:00+08:00', next)).toMatchObject({ accepted: true });
});

test('what a roll-out has recorded cannot be corrected, and nothing becomes it', () => {
  const story = letter();
  story.act('law.adopt', '2026-12-30T10:00:00+08:00', toNewYear);
  const department = { decidedBy: { agency: 'police', level: 'department', documentNo: 'No 3' } } as const;
  const moved = { act: 'a2', occurredAt: '2026-12-29T10:00:00+08:00', reasons: 'Earlier' };
  const turned = { act: 'a1', type: 'law.adopt', fields: toNewYear, reasons: 'Wrong kind' };
  for (const fields of [moved, turned]) {
    expect(story.act('act.correct', '2026-12-30T12:00:00+08:00', fields, [], department)).toMatchObject({
      refusal: { code: 'not-correctable' },
    });
  }
});

test('a duty that is owed goes on under a pack with another version of its machine, with its clock, and its doer still verifies nothing', () => {
  const earlier = packs.get('2026-12');
  const story = told(earlier ? { ...context, law: earlier } : context).filed('2026-03-02T09:00');
  story.act('case.instruct', '2026-03-02T10:00', { instruction: 'Hear them' }, [], { by: countyChief, id: 'i' });
  const duty = 'instruction-answer-i';
  const before = story.clock('instruction-answer');
  expect(story.act('law.adopt', '2026-03-03T10:00', toCurrent)).toMatchObject({ accepted: true });
  expect(story.standing.procedures[duty]).toMatchObject({ machine: 'duty@2', stage: 'owed', done: false });
  expect(story.clock('instruction-answer')).toEqual(before);
  expect(story.act('duty.do', '2026-03-03T11:00', { duty })).toMatchObject({ accepted: true });
  expect(story.standing.procedures[duty]?.done).toBe(true);

  const late = told(earlier ? { ...context, law: earlier } : context).acceptedAt('2026-03-02T09:00');
  late.wait('2026-03-20T09:00');
  const entry = { received: '2026-03-20T09:00', documentNo: 'No 1' };
  late.act('filing.file', '2026-03-03T09:00', { suspectedOffence: 'theft' }, [], entry);
  late.act('law.adopt', '2026-03-20T10:00', toCurrent);
  const owed = Object.values(late.standing.procedures).find((one) => one.duty === 'late-entry-confirmation');
  const answer = late.act('duty.verify', '2026-03-20T11:00', { duty: owed?.id });
  expect(answer).toMatchObject({ refusal: { code: 'same-person' } });
});
