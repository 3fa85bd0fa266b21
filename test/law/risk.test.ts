import { acts } from '../../domain/acts';
import { riskLevels, signers } from '../../domain/risk';
import { businessUnits, coverage, decisionPoints } from '../../law/decision-points';
import { duties } from '../../law/duties';
import { defaultPolicy } from '../../law/policy';
import { playbook } from '../../law/playbook';
import { majorTriggers, newStages, riskLevelRows, riskTriggers } from '../../law/risk';

const triggers = [...riskTriggers, ...majorTriggers];

test('the catalogue has exactly the twenty-seven decisions in seven units that the source counts, each once, none named by it', () => {
  expect(decisionPoints).toHaveLength(27);
  expect(new Set(decisionPoints.map(({ id }) => id)).size).toBe(27);
  expect(businessUnits.map(({ unit }) => unit)).toEqual([1, 2, 3, 4, 5, 6, 7]);
  expect(coverage()).toMatchObject({ total: 27, configured: 27 });
  expect(coverage().units.map(({ points }) => points.length > 0)).toEqual(businessUnits.map(() => true));
  expect(decisionPoints.map(({ ours }) => ours)).toEqual(decisionPoints.map(() => true));
});

test('every decision that is always assessed stands in the catalogue as such, and no act stands for two points', () => {
  const always = decisionPoints.flatMap(({ act, assess }) => (act !== undefined && assess === 'always' ? act : []));
  expect([...always].sort()).toEqual(riskTriggers.map(({ act }) => act).sort());
  const named = decisionPoints.flatMap(({ act }) => act ?? []);
  expect(new Set(named).size).toBe(named.length);
  expect(named.filter((act) => !(act in acts))).toEqual([]);
});

test('what is to be assessed can be: the act names exactly the decisions of the list', () => {
  const { decision } = acts['assessment.assess'].fields.shape;
  expect([...decision.options].sort()).toEqual(triggers.map(({ act }) => act).sort());
  expect([...acts['assessment.assess'].fields.shape.level.options]).toEqual([...riskLevels]);
});

test('a decision that is not its own service is served by a duty of the catalogue', () => {
  const served = riskTriggers.flatMap(({ servedBy }) => servedBy ?? []);
  expect(served).toEqual(['non-filing-notice']);
  expect(served.filter((row) => !duties.has(row))).toEqual([]);
  expect(Object.values(newStages).filter((row) => !duties.has(row))).toEqual([]);
});

test('the list says that it is a rule of the office', () => {
  expect(triggers.every(({ confidence }) => confidence === 'L')).toBe(true);
});

test('each level asks no less than the one below it, and each tier is signed for by whoever stands above it', () => {
  expect(riskLevels.map((level) => [riskLevelRows[level].colour ?? '', riskLevelRows[level].signs])).toEqual([
    ['', 'handler'],
    ['blue', 'handler'],
    ['orange', 'head'],
    ['red', 'leader'],
  ]);
  expect(riskLevels.map((level) => riskLevelRows[level].plan)).toEqual([false, false, true, true]);
  expect(signers.leader.every((role) => signers.head.includes(role))).toBe(true);
});

test('the playbook tells several people in minutes, and its reports are limits that know no quiet hours', () => {
  expect(playbook.tells.length).toBeGreaterThan(2);
  expect(playbook.tells.every(({ within }) => /^PT\d+M$/.test(within))).toBe(true);
  const ladder = defaultPolicy.ladders.find(({ fits }) => fits.limits?.includes('emergency-report'));
  expect(ladder).toMatchObject({ urgent: true, fits: { limits: playbook.reports } });
});
