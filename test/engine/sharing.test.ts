import type { Actor } from '../../domain/act';
import type { Unit } from '../../domain/office';
import type { Context } from '../../engine';
import { chief, context, countyChief, office, officer, Story } from '../support/story';

const unit = (id: string, agency: Unit['agency'], more: Partial<Unit> = {}): Unit => ({
  ...{ id, agency, level: 'county', name: { zh: id, en: id } },
  ...more,
});
const units = new Map(
  [
    unit('office', 'police', { kind: 'cooperation', parents: ['county', 'county-pr'] }),
    unit('county-pr', 'procuratorate'),
    unit('other-station', 'police'),
  ].map((one) => [one.id, one]),
);
const placed: Context = { ...context, office: { ...office, unit: (id) => units.get(id) } };
const resident: Actor = { ...officer, person: 'zhang', roles: ['resident'], unit: 'office' };

const filed = (): Story => new Story(placed).filed('2026-03-02T09:00');
const share = (story: Story, to: string, by: Actor) =>
  story.act('case.share', '2026-03-03T09:00', { to, what: ['filing'], reasons: 'Early intervention' }, [], { by });

test.each([officer, chief, countyChief])('whoever handles the case, or leads above, gives notice: $person', (by) => {
  const story = filed();
  expect(share(story, 'county-pr', by)).toMatchObject({ accepted: true });
  expect(story.standing.shared).toMatchObject([{ unit: 'county-pr' }]);
});

test('the office that two agencies keep is another one to both of them, and its residents pass notice on to either', () => {
  const story = filed();
  expect(share(story, 'office', officer)).toMatchObject({ accepted: true });
  for (const to of ['county-pr', 'other-station']) expect(share(story, to, resident)).toMatchObject({ accepted: true });
  expect(story.standing.shared?.map((one) => one.unit)).toEqual(['office', 'county-pr', 'other-station']);
});

test('another unit of the agency gives no notice of what it does not handle', () => {
  const story = filed();
  const refused = share(story, 'county-pr', { ...officer, unit: 'other-station' });
  expect(refused).toMatchObject({ accepted: false, refusal: { code: 'wrong-unit' } });
  expect(story.standing).not.toHaveProperty('shared');
});

test('a second notice to the same unit is a notice of its own', () => {
  const story = filed();
  share(story, 'county-pr', officer);
  share(story, 'county-pr', officer);
  expect(story.standing.shared).toHaveLength(2);
});
