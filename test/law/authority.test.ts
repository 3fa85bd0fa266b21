import { createHash } from 'node:crypto';
import type { ActDefinition, ActType } from '../../domain/act';
import { acts } from '../../domain/acts';
import { holdersOf, type Organ } from '../../domain/authority';
import type { Agency } from '../../domain/office';
import { isDay, startOfDay } from '../../domain/time/day';
import {
  authorityOf,
  countersignersOf,
  isEverDecided,
  matrices,
  matrixAt,
  newestAuthority,
  rolesAt,
} from '../../law/authority';
import { laterActs } from '../../law/authority/oversight';
import { neededTitles, roleTitles } from '../../law/office-titles';
import { currentPack } from '../../law/pack';

const types = Object.keys(acts) as ActType[];
const today = startOfDay('2026-11-23');
const powers = types.map((type) => [type, authorityOf(type, today)] as const);

/** Their articles stand in rows of their own: of the duty that is excused, of the limit that is prolonged. */
const inRows: readonly ActType[] = ['duty.excuse', 'limit.extend'];

const decisions = powers.flatMap(([type, { decide }]) => (decide ? [[type, decide] as const] : []));
const organs: readonly (readonly [ActType, Organ])[] = [
  ...decisions.flatMap(([type, decide]) => [decide, ...(decide.also ?? [])].map((one) => [type, one] as const)),
  ...powers.flatMap(([type, { by }]) => (by ? [[type, by] as const] : [])),
];

const cites = (article: string): boolean => /\d/.test(article);

describe('every list of powers', () => {
  test.each(matrices.map((one) => [one.id, one] as const))('%s has every act there is, and no other', (_, matrix) => {
    expect(Object.keys(matrix.acts).sort()).toEqual([...types].sort());
  });

  test('comes behind the one before it, under an id and a day of its own', () => {
    const days = matrices.map(({ inForce }) => inForce.from);
    expect(days.every(isDay)).toBe(true);
    expect([...new Set(days)].sort()).toEqual(days);
    expect(matrices.map(({ id }) => id)).toEqual(matrices.map((_, index) => `authority@${index + 1}`));
  });

  // People were judged by what it says; acts that it did not know yet stand behind the others.
  test('authority@1 is never edited', () => {
    const known = Object.entries(matrices[0].acts).filter(([type]) => !(type in laterActs));
    const text = JSON.stringify(Object.fromEntries(known));
    expect(createHash('sha256').update(text).digest('hex')).toMatchInlineSnapshot(
      `"f73ab573d394042c340b831a1572659f6f71e0c3610e3d3c9fe974fadf53db33"`,
    );
  });

  test('is found by the day on which an act came in; before the first there is no other', () => {
    expect(matrixAt(startOfDay('1970-01-01'))).toBe(matrices[0]);
    expect(matrixAt(today)).toBe(matrices.at(-1));
    expect(newestAuthority('measure.detain')).toBe(matrices.at(-1)?.acts['measure.detain']);
  });
});

describe('the list of powers', () => {
  test.each(organs.map(([type, organ]) => [type, organ.organ.zh, organ] as const))(
    '%s: %s is named by an article, or is said to have none, in both languages',
    (type, _, { organ, basis, confidence, note }) => {
      expect(basis.length).toBeGreaterThan(0);
      if (confidence !== 'L') expect(basis.every((one) => one.split('; ').every(cites))).toBe(true);
      else if (!inRows.includes(type) && !basis.some(cites))
        expect(basis.join()).toMatch(/no article found|Rule of the product/);
      for (const text of [organ, ...(note ? [note] : [])]) {
        expect(text.zh).toMatch(/\p{Script=Han}/u);
        expect(text.en).toMatch(/^[A-Za-z][ -~–一-鿿]+$/);
      }
    },
  );

  test('has somebody propose every act, and somebody in every agency that may take it decide it', () => {
    expect(powers.filter(([, { propose }]) => propose.length === 0)).toEqual([]);
    for (const [type, decide] of decisions) {
      const { agency }: ActDefinition = acts[type];
      const takers: readonly Agency[] = agency === 'any' ? ['police', 'procuratorate', 'court'] : [agency];
      for (const one of takers) expect([type, one, holdersOf(decide, one).length]).not.toEqual([type, one, 0]);
    }
  });

  test('asks no holder of a power for a lower level than the act: the level claimed is judged by that alone', () => {
    for (const [, decide] of decisions)
      expect((decide.also ?? []).filter(({ level }) => level !== decide.level)).toEqual([]);
  });

  test('leaves approvers of extensions to the rows of the limits: it names no article and nobody above a department for them', () => {
    const { decide } = newestAuthority('limit.extend');
    expect(decide).toMatchObject({ level: 'department', basis: ["The extension's row names the article"] });
    expect([decide?.also, decide?.above, decide?.note]).toEqual([undefined, undefined, undefined]);
    const rows = [...currentPack.limits.values()].flatMap(({ extensions }) => extensions);
    expect(rows.filter(({ approver, basis }) => !Object.hasOwn(neededTitles, approver) || basis.length === 0)).toEqual(
      [],
    );
  });

  test('lets a request name a decision where any list asks for one', () => {
    expect(types.filter(isEverDecided)).toEqual(decisions.map(([type]) => type));
  });

  test('says every role and level in both languages', () => {
    for (const title of [...Object.values(roleTitles), ...Object.values(neededTitles)]) {
      expect(title.zh).toMatch(/\p{Script=Han}/u);
      expect(title.en).toMatch(/^[a-z]/);
    }
  });
});

/** Act, organ, level and confidence: written down from the articles a second time. */
const written = `
reception.find-not-mine 县级以上公安机关负责人 county H
filing.file 县级以上公安机关负责人 county H
filing.refuse 县级以上公安机关负责人 county H
measure.compel 县级以上公安机关负责人 county H
measure.detain 县级以上公安机关负责人 county H
measure.detain-own 检察长 county H
measure.request-arrest 县级以上公安机关负责人 county H
measure.decide-arrest 检察长 county H
measure.establish-identity 县级以上公安机关负责人 county H
measure.restart-custody 县级以上公安机关负责人 county H
measure.bail 县级以上公安机关负责人 county H
measure.residence 县级以上公安机关负责人 county H
arrest-review.withdraw 县级以上公安机关负责人 county L
compensation.refuse 县级以上公安机关负责人 county M
protest.refuse 检察长 county H
supervision.correct 检察长 county H
arrest-review.approve 检察长 county H
arrest-review.refuse 检察长 county H
arrest-objection.request 县级以上公安机关负责人 county H
arrest-objection.decide 检察长 county H
arrest-objection.ask-review 县级以上公安机关负责人 county H
arrest-objection.decide-review 上一级人民检察院检察长 next-higher H
investigation.conclude 县级以上公安机关负责人 county H
investigation.resume 县级以上公安机关负责人 county M
investigation.withdraw 县级以上公安机关负责人 county H
investigation.transfer 县级以上公安机关负责人 county H
prosecution-review.send-back 检察长，或者其委托的检察官 county M
prosecution-review.resend 县级以上公安机关负责人 county H
prosecution-review.pass-on 检察长，或者其委托的检察官 county M
prosecution-review.indict 检察长，或者其委托的检察官 county M
prosecution-review.not-prosecute 检察长 county H
appraisal.begin 县级以上公安机关负责人 county H
duty.excuse 县级以上公安机关负责人 county L
limit.extend 办案部门负责人 department L
act.correct 办案部门负责人 department L
case.recuse 县级以上公安机关负责人 county H
law.keep 县级以上公安机关负责人 county L
`;

test('each decision is the organ’s that its article names', () => {
  const shown = decisions.map(([type, { organ, level, confidence }]) => `${type} ${organ.zh} ${level} ${confidence}`);
  expect(shown.sort()).toEqual(written.trim().split('\n').sort());
});

test('who does what the lists ask no decision for is named where an article does', () => {
  const by = (type: ActType) => newestAuthority(type).by;
  expect(by('measure.summon')).toMatchObject({ basis: ['CPL 119(1)', 'CPR 198(4), 199(1)(3)'], confidence: 'H' });
  expect(by('measure.question')).toMatchObject({ organ: { zh: '公安派出所负责人' } });
  expect(by('trial.judge')).toMatchObject({ organ: { zh: '合议庭，或者独任审判员' } });
});

test('heads of the police are their deputies, too; of a procuratorate by authorisation; of a court the president', () => {
  const { decide } = newestAuthority('measure.bail');
  const of = (agency: Agency) =>
    (decide ? holdersOf(decide, agency) : []).map(({ roles, confidence }) => [...roles, confidence]);
  expect(of('police')).toEqual([['deputy', 'leader', 'H']]);
  expect(of('procuratorate')).toEqual([
    ['leader', 'M'],
    ['deputy', 'M'],
  ]);
  expect(of('court')).toEqual([
    ['leader', 'H'],
    ['head', 'handler', 'H'],
  ]);
  expect([rolesAt('department'), rolesAt('city')]).toEqual([
    ['head', 'deputy', 'leader'],
    ['deputy', 'leader'],
  ]);
});

test('the legal reviewer looks at what the police file, what measures they take and what they hand on', () => {
  const reviewed = types.filter((type) => countersignersOf(type, today).includes('legal-reviewer'));
  expect(reviewed.sort()).toEqual(
    [
      'reception.find-not-mine',
      'filing.file',
      'filing.refuse',
      'measure.compel',
      'measure.detain',
      'measure.request-arrest',
      'measure.establish-identity',
      'measure.restart-custody',
      'measure.bail',
      'measure.residence',
      'investigation.transfer',
      'prosecution-review.resend',
    ].sort(),
  );
  const others = types.filter((type) => !reviewed.includes(type));
  expect(others.flatMap((type) => countersignersOf(type, today))).toEqual([]);
});
