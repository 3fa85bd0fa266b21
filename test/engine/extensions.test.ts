import { following } from '../../engine';
import { Story, context, instant } from '../support/story';

type Agency = 'police' | 'procuratorate' | 'court';
const byCounty = (agency: Agency) => ({ agency, level: 'county', documentNo: 'C 1' }) as const;

const detained = (): Story => new Story().filed('2026-03-01T09:00').detained('2026-03-02T10:00');

const extend = (
  story: Story,
  at: string,
  extension: string,
  { by = 'police', ...extra }: { by?: Agency; received?: string } = {},
) => {
  const clock = story.clock('request-arrest', 'P1').id;
  const fields = { clock, extension, reasons: 'as the document says' };
  return story.act('limit.extend', at, fields, [], { decidedBy: byCounty(by), ...extra });
};

test('seven days after thirty prolong nothing: entered late they cannot make the overrun look cured (CPL 91)', () => {
  const story = detained();
  expect(extend(story, '2026-03-03T10:00', 'roaming-repeated-gang')).toMatchObject({ accepted: true });
  story.wait('2026-04-03T10:00');
  expect(story.of('breach')).toHaveLength(1);
  const late = { received: '2026-04-03T11:00' };
  expect(extend(story, '2026-03-20T10:00', 'special-circumstances', late)).toMatchObject({
    refusal: { code: 'extension-out-of-sequence', basis: ['CPL 91(1)', 'CPR 129(1)'] },
  });
  expect(story.clock('request-arrest', 'P1').breaches).toEqual([{ at: expect.any(Number) }]);
  expect(following(story.open, 1, context).overdueSince).not.toBeNull();
});

test('a name out of the language names no clock, no duty and no person', () => {
  const story = detained();
  for (const name of ['constructor', '__proto__', 'toString']) {
    const fields = { clock: name, extension: 'special-circumstances', reasons: 'as the document says' };
    expect(story.act('limit.extend', '2026-03-03T10:00', fields, [], { decidedBy: byCounty('police') })).toMatchObject({
      refusal: { code: 'no-such-clock' },
    });
    expect(story.act('duty.do', '2026-03-03T10:00', { duty: name })).toMatchObject({
      refusal: { code: 'no-such-duty' },
    });
    expect(story.act('measure.detain', '2026-03-03T10:00', { ground: 'gang' }, [name])).toMatchObject({
      refusal: { code: 'unknown-person' },
    });
  }
});

test('a court cannot prolong a police detention, nor a procuratorate sign for a police correction (CPL 91, CPR 129)', () => {
  const story = detained();
  expect(extend(story, '2026-03-03T10:00', 'roaming-repeated-gang', { by: 'court' })).toMatchObject({
    refusal: { code: 'wrong-agency', details: { needed: 'police', decidedBy: 'court' } },
  });
  const fields = { act: 'a1', occurredAt: '2026-03-01T08:00:00+08:00', reasons: 'misread' };
  const decidedBy = byCounty('procuratorate');
  expect(story.act('act.correct', '2026-03-03T11:00', fields, [], { decidedBy })).toMatchObject({
    refusal: { code: 'wrong-agency', details: { needed: 'police' } },
  });
  expect(extend(story, '2026-03-03T12:00', 'roaming-repeated-gang')).toMatchObject({ accepted: true });
});

test('overdue is counted from the breach that stands, not from one that a late extension has cured', () => {
  const story = new Story().acceptedAt('2026-03-09T10:00');
  const clock = story.clock('criminal-filing-review').id;
  const fields = { clock, extension: 'clue-verification', reasons: 'clue must be verified' };
  const decidedBy = { agency: 'police', level: 'department', documentNo: 'D 1' } as const;
  story.act('limit.extend', '2026-03-12T10:00', fields, [], { received: '2026-03-13T10:00', decidedBy });
  expect(following(story.open, 1, context).overdueSince).toBeNull();
  story.wait('2026-03-18T00:00');
  expect(story.clock('criminal-filing-review').breaches).toHaveLength(2);
  expect(following(story.open, 1, context).overdueSince).toBe(instant('2026-03-17T00:00'));
});
