import type { Actor } from '../../domain/act';
import { postsFrom, type Unit } from '../../domain/office';
import { refusals, type RefusalCode } from '../../domain/refusals';
import { watchPerson } from '../../domain/watch-actor';
import type { Answer, Context } from '../../engine';
import { currentPack, packs } from '../../law/pack';
import { approve, carryOut, countyDeputy, detention, propose, review, reviewer, reviewing } from '../support/approvals';
import { as, takenInBy } from '../support/line';
import { assess, plan, refuseToFile, sign } from '../support/risk';
import { chief, context, countyChief, instant, office, officer, prosecutor, Story } from '../support/story';

const on = (date: number, time = '09:00'): string => `2026-03-${String(date).padStart(2, '0')}T${time}`;
const p1 = ['P1'];
const document = (agency: 'police' | 'procuratorate', level: 'station' | 'department' | 'county') =>
  ({ decidedBy: { agency, level, documentNo: 'No [2026] 2' } }) as const;

const fresh = (): Story => new Story();
const filed = (): Story => new Story().filed(on(2));
const accepted = (): Story => new Story().acceptedAt(on(2));

/** Tells a story on: each step must be accepted, so that the last act alone is what is refused. */
const after = (story: Story, ...steps: Step[]): Story => {
  for (const step of steps) {
    const answer = story.act(...step);
    if (!answer.accepted) throw new Error(`${step[0]} was refused: ${answer.refusal.code}`);
  }
  return story;
};

type Step = Parameters<Story['act']>;

const detain: Step = ['measure.detain', on(3), { ground: 'Caught' }, p1];
const request: Step = ['measure.request-arrest', on(4), { reasons: 'Needed' }, p1];
const bail: Step = ['measure.bail', on(3), { surety: 'deposit', reasons: 'No danger' }, p1];
const conclude: Step = ['investigation.conclude', on(5), { reasons: 'Complete' }];
const transfer: Step = ['investigation.transfer', on(6), { opinionNo: 'O-1', volumes: 1 }, p1];
const appraisal: Step = ['appraisal.begin', on(3), { kind: 'injury-appraisal' }, p1];

const detained = (): Story => after(filed(), detain);

const extendedTo = (story: Story, extension: string, at: string, fields: object = {}) =>
  story.act(
    'limit.extend',
    at,
    { clock: story.clock('request-arrest', 'P1').id, extension, reasons: 'As the document says', ...fields },
    [],
    document('police', 'county'),
  );

/** A case sent back for supplementary investigation as often as the law allows. */
const returnedTwice = (): Story => {
  const round = (day: number): Step[] => [
    ['prosecution-review.send-back', on(day, '10:00'), { reasons: 'Gaps' }, p1],
    ['prosecution-review.receive-back', on(day, '11:00'), {}, p1],
    ['prosecution-review.resend', on(day, '12:00'), { opinionNo: 'O-2' }, p1],
    ['prosecution-review.receive', on(day, '13:00'), {}, p1],
  ];
  return after(
    filed(),
    bail,
    conclude,
    transfer,
    ['prosecution-review.receive', on(6), {}, p1],
    ...round(7),
    ...round(8),
  );
};

/** The alert that rang when the filing review of seven days had run out. */
const alerted = (): [Story, string] => {
  const story = accepted();
  story.wait(on(20));
  const red = story.of('bell').find(({ bell }) => bell.colour === 'red');
  if (!red) throw new Error('No red bell rang.');
  return [story, red.bell.id];
};

/** An accepted report whose non-filing has been assessed. */
const assessed = (more: object): Story => {
  const story = accepted();
  assess(story, on(3), more);
  return story;
};

const notFiled = { ground: 'manifestly-minor', reasons: 'Trifling' };
const correction = { act: 'a3', occurredAt: '2026-03-02T08:30:00+08:00', reasons: 'Misread' };
const byDepartment = document('police', 'department');
const summoned = (): Story => after(filed(), ['measure.summon', on(3), { ground: 'To be heard' }, p1]);

const theft = { suspectedOffence: 'theft' };
const assigning = (handler: string, by: string): Step => [
  'case.assign',
  on(2, '10:00'),
  { handler, reasons: 'In turn' },
  [],
  { by: as(by) },
];
const passing = (to: string): Step => ['case.pass', on(3), { to, reasons: 'Theirs' }, [], { by: as('li') }];
const classified = (category: string): Step => [
  'case.classify',
  on(2, '10:00'),
  { category, reasons: 'As it looks' },
  [],
  { by: as('li') },
];
const recusing = (person: string): Step => [
  'case.recuse',
  on(2, '10:00'),
  { person, ground: 'own-interest', reasons: 'As the law says' },
  [],
  { by: as('wang') },
];

/** Law that a case may adopt: the same with another calendar, and one whose procedures have no place for what runs. */
const elsewhere = { ...currentPack, id: '2031-02', procedures: { ...currentPack.procedures, measure: 'measure@1' } };
const newer = new Map([elsewhere, { ...currentPack, id: `${currentPack.id}+1` }].map((pack) => [pack.id, pack]));
const lawful: Context = { ...context, laws: (id) => newer.get(id) ?? packs.get(id) };

/** An office that knows one more person: somebody of the county police without a power of decision. */
const memberships = [{ person: 'chen', unit: 'county', role: 'handler', from: 0 }] as const;
const county: Unit = { id: 'county', agency: 'police', level: 'county', name: { zh: '县局', en: 'County' } };
const known: Context = { ...context, office: { ...context.office, ...postsFrom(memberships), unit: () => county } };
const by = (person: string) =>
  ({ decidedBy: { agency: 'police', level: 'county', person, documentNo: 'No [2026] 3' } }) as const;
const notice = { to: county.id, what: ['filing'], reasons: 'To be looked at' };
const placed: Context = { ...context, office: { ...office, unit: (id) => (id === county.id ? county : undefined) } };
const file: Step = ['filing.file', on(3), { suspectedOffence: 'theft' }];

/** A unit whose checklist asks for something before filing, and before nothing that comes first. */
const listed: Context = {
  ...context,
  office: { ...context.office, checklistOf: (_unit, at) => (at < instant(on(3)) ? undefined : 'first-buckle@1') },
};

/** A case with a detention proposed, reviewed, and approved, as far as the steps go. */
const detentionProposed = (...steps: (typeof review | typeof approve)[]): Story => {
  const story = filed();
  propose(story, 'd', on(3), detention);
  for (const step of steps) step(story, 'd', on(3));
  return story;
};

const order = { finding: 'No entry was made', by: '2026-03-10' };
const ordered = (): Story => after(filed(), ['rectification.order', on(3), order, [], { by: chief, id: 'order' }]);
const before2027: Context = { ...context, law: packs.get('2026-12') ?? currentPack };
const watch: Actor = { person: watchPerson, roles: [], unit: 'station', agency: 'police', level: 'station' };
const warning: Step = ['warning.raise', on(3), { model: 'm', version: 1, why: 'Long silent' }, [], { by: watch }];
const listing: Step = ['clearing.list', on(3), { clearing: 'c', kind: 'day', open: 'reception' }, [], { by: watch }];

/** The last act of a short story, by the refusal it meets. A code without a row here does not compile. */
const last: Record<RefusalCode, (told: (story: Story) => Story) => Answer> = {
  'out-of-order': (told) => told(filed()).act('filing.file', on(3), { suspectedOffence: 'theft' }),
  'wrong-agency': (told) => told(filed()).act('measure.detain', on(3), { ground: 'Caught' }, p1, { by: prosecutor }),
  'wrong-role': (told) => told(filed()).act('measure.detain', on(3), { ground: 'Caught' }, p1, { by: chief }),
  'wrong-unit': (told) =>
    told(filed()).act('measure.detain', on(3), { ground: 'Caught' }, p1, { by: { ...officer, unit: 'elsewhere' } }),
  'decision-missing': (told) =>
    told(filed()).act('measure.detain', on(3), { ground: 'Caught' }, p1, { decidedBy: null }),
  'level-too-low': (told) =>
    told(filed()).act('measure.detain', on(3), { ground: 'Caught' }, p1, document('police', 'department')),
  'own-decision': (told) => told(filed()).act('measure.detain', on(3), { ground: 'Caught' }, p1, by(officer.person)),
  'decider-without-power': (told) =>
    told(new Story(known).filed(on(2))).act('measure.detain', on(3), { ground: 'Caught' }, p1, by('chen')),
  'not-assessed': (told) => told(accepted()).act('filing.refuse', on(3), notFiled),
  'needs-filing': (told) => {
    const person = { label: 'P1', standing: 'suspect', name: 'Suspect' };
    return told(after(accepted(), ['person.register', on(2), person])).act(...detain);
  },
  'not-a-suspect': (told) => {
    const person = { label: 'P2', standing: 'witness', name: 'Witness' };
    const story = told(after(filed(), ['person.register', on(2), person]));
    return story.act('measure.detain', on(3), { ground: 'Caught' }, ['P2']);
  },
  'review-running': (told) => told(after(detained(), request)).act(...request),
  'somebody-held': (told) => told(detained()).act('investigation.withdraw', on(4), { reasons: 'No crime' }),
  'arrest-not-approved': (told) => told(detained()).act('measure.arrest', on(4), {}, p1),
  'not-concluded': (told) => told(filed()).act(...transfer),
  'transferred-already': (told) =>
    told(after(filed(), conclude, transfer)).act('investigation.withdraw', on(8), { reasons: 'No crime' }),
  'indicted-already': (told) =>
    told(
      after(
        filed(),
        conclude,
        transfer,
        ['prosecution-review.receive', on(6), {}, p1],
        ['prosecution-review.indict', on(7), { indictmentNo: 'I-1' }, p1],
      ),
    ).act('investigation.transfer', on(8), { opinionNo: 'O-2', volumes: 1 }, p1),
  'not-indicted': (told) => told(filed()).act('trial.accept', on(4), {}, p1),
  'returned-twice': (told) => told(returnedTwice()).act('prosecution-review.send-back', on(9), { reasons: 'Gaps' }, p1),
  'not-held': (told) => told(filed()).act('measure.release', on(4), { reasons: 'No need' }, p1),
  'custody-cap-past': (told) => {
    const story = told(summoned());
    story.wait(on(4));
    return story.act('measure.compel', on(4), { ground: 'To be heard' }, p1);
  },
  'no-such-ground': (told) => {
    const story = told(detained());
    const duty = Object.values(story.standing.procedures).find((one) => one.duty === 'detention-family-notice');
    return story.act('duty.excuse', on(3, '10:00'), { duty: duty?.id, ground: 'no-time', reasons: 'Busy' });
  },
  'date-not-allowed': (told) => extendedTo(told(detained()), 'special-circumstances', on(4), { until: '2026-04-30' }),
  'appraisal-running': (told) => told(after(filed(), appraisal)).act(...appraisal),
  'no-appraisal': (told) => told(filed()).act('appraisal.end', on(4), {}, p1),
  'unknown-person': (told) => told(filed()).act('measure.detain', on(3), { ground: 'Caught' }, ['P9']),
  'measure-running': (told) => told(detained()).act(...detain),
  'something-owed': (told) => told(detained()).act('case.close', on(3), { outcome: 'concluded', reasons: 'Over' }),
  'case-closed': (told) => {
    const closing: Step = ['case.close', on(3), { outcome: 'recorded-elsewhere', reasons: 'Over' }];
    return told(after(filed(), closing)).act(...detain);
  },
  'late-entry-undocumented': (told) => {
    const report = { channel: 'in-person', reporter: { kind: 'complainant' }, summary: 'Theft' };
    const story = told(after(fresh(), ['reception.receive', on(2), report]));
    story.wait(on(20));
    return story.act('reception.register', on(2, '09:05'), {}, [], { received: on(20) });
  },
  'no-such-clock': (told) =>
    told(filed()).act('limit.extend', on(3), { clock: 'none', extension: 'any', reasons: 'Needed' }),
  'no-such-extension': (told) => extendedTo(told(detained()), 'because', on(4)),
  'extension-too-late': (told) => extendedTo(told(detained()), 'special-circumstances', on(20)),
  'extension-out-of-sequence': (told) => {
    const story = detained();
    extendedTo(story, 'special-circumstances', on(4));
    return extendedTo(told(story), 'special-circumstances', on(5));
  },
  'not-told': (told) => {
    const [story, duty] = alerted();
    return told(story).act('duty.acknowledge', on(20, '10:00'), { duty }, [], { by: countyChief });
  },
  'plan-too-late': (told) => {
    const [story, duty] = alerted();
    story.act('duty.acknowledge', on(20, '10:00'), { duty }, [], { by: chief });
    return told(story).act('duty.plan', on(20, '11:00'), { duty, by: '2026-03-24' }, [], { by: chief });
  },
  'no-such-duty': (told) => told(filed()).act('duty.do', on(3), { duty: 'none' }),
  'same-person': (told) => {
    const story = accepted();
    story.wait(on(20));
    const late = { received: on(20), documentNo: 'No [2026] 3' };
    story.act('filing.file', on(3), { suspectedOffence: 'theft' }, [], late);
    const duty = Object.values(story.standing.procedures).find((one) => one.duty === 'late-entry-confirmation');
    return told(story).act('duty.verify', on(20, '11:00'), { duty: duty?.id });
  },
  'no-such-act': (told) => told(filed()).act('act.correct', on(3), { ...correction, act: 'none' }, [], byDepartment),
  'not-correctable': (told) =>
    told(filed()).act('act.correct', on(3), { act: 'a3', type: 'filing.file', reasons: 'Wrong' }, [], byDepartment),
  'not-yet-happened': (told) =>
    told(filed()).act(
      'act.correct',
      on(3),
      { ...correction, occurredAt: '2026-03-04T09:00:00+08:00' },
      [],
      byDepartment,
    ),
  'no-such-law': (told) => told(filed()).act('law.adopt', on(3), { law: '2031-01', rollOut: 'R1' }),
  'law-adopted-already': (told) => told(filed()).act('law.adopt', on(3), { law: currentPack.id, rollOut: 'R1' }),
  'law-kept': (told) => {
    const story = new Story(lawful).filed(on(2));
    story.act('law.keep', on(2), { rollOut: 'R1', reasons: 'Nearly over' }, [], { by: chief });
    return told(story).act('law.adopt', on(3), { law: `${currentPack.id}+1`, rollOut: 'R1' });
  },
  'procedure-cannot-move': (told) =>
    told(new Story(lawful).filed(on(2)).detained(on(3))).act('law.adopt', on(4), { law: '2031-02', rollOut: 'R1' }),
  'intake-only': (told) => {
    const story = told(after(takenInBy('li', on(2)), passing('front')));
    return story.act('case.take', on(3, '10:00'), {}, [], { by: as('tan') });
  },
  'not-assigned': (told) => told(takenInBy('qiu', on(2))).act('filing.file', on(3), theft, [], { by: as('tan') }),
  'not-the-handler': (told) =>
    told(after(takenInBy('qiu', on(2)), assigning('tan', 'qiu'))).act('filing.file', on(3), theft, [], {
      by: as('wei'),
    }),
  'no-such-handler': (told) => told(takenInBy('qiu', on(2))).act(...assigning('li', 'qiu')),
  'own-assignment': (told) => told(takenInBy('zhao', on(2))).act(...assigning('zhao', 'zhao')),
  'no-such-unit': (told) => told(takenInBy('li', on(2))).act(...passing('county-pr')),
  'not-a-superior': (told) =>
    told(takenInBy('li', on(2))).act('case.take-over', on(3), { reasons: 'Mine' }, [], { by: as('wang') }),
  'no-such-category': (told) => told(takenInBy('li', on(2))).act(...classified('arguing')),
  'not-for-this-unit': (told) =>
    told(after(takenInBy('li', on(2)), classified('homicide'))).act('filing.file', on(3), theft, [], { by: as('li') }),
  recused: (told) =>
    told(after(takenInBy('li', on(2)), recusing('li'))).act('filing.file', on(3), theft, [], { by: as('li') }),
  'own-recusal': (told) => told(takenInBy('li', on(2))).act(...recusing('wang')),
  'shared-within-agency': (told) => told(new Story(placed).filed(on(2))).act('case.share', on(3), notice),
  'no-part': (told) =>
    told(filed()).act('person.register', on(3), { label: 'P2', standing: 'witness', name: 'W' }, [], {
      by: prosecutor,
    }),
  'person-registered': (told) =>
    told(filed()).act('person.register', on(3), { label: 'P1', standing: 'witness', name: 'Again' }),
  'checklist-incomplete': (told) => told(new Story(listed).acceptedAt(on(2))).act(...file),
  'no-such-item': (told) =>
    told(filed()).act('checklist.tick', on(3), { gate: 'measure.detain', person: 'P1', items: ['warrant'] }),
  'rights-not-told': (told) =>
    told(filed()).act('investigation.interrogate', on(3), { place: 'Here', recordNo: '1' }, p1),
  'no-such-right': (told) => told(filed()).act('rights.notify', on(3), { right: 'none', method: 'written' }, p1),
  'nothing-to-hand-out': (told) =>
    told(filed()).act('register.enter', on(3), {
      ...{ direction: 'out', kind: 'seized-property', title: 'Bicycle', quantity: 1, counterpart: 'Owner' },
    }),
  'risk-unsigned': (told) => refuseToFile(told(assessed({ level: 'red' })), on(3)),
  'risk-unplanned': (told) => {
    const story = assessed({ level: 'red' });
    sign(story, on(3));
    return refuseToFile(told(story), on(3));
  },
  'risk-unmitigated': (told) =>
    told(assessed({ level: 'red' })).act('case.close', on(3), { outcome: 'recorded-elsewhere', reasons: 'x' }),
  'own-assessment': (told) => sign(told(assessed({ level: 'red' })), on(3), { ...chief, person: officer.person }),
  'plan-out-of-time': (told) => plan(told(assessed({ level: 'none', likelyPetition: true })), on(3), '2027-01-01'),
  'no-emergency': (told) => told(filed()).act('emergency.log', on(3), { note: 'Nothing' }),
  'law-too-old': (told) =>
    told(new Story(before2027).filed(on(2))).act('rectification.order', on(3), order, [], { by: chief }),
  'day-past': (told) =>
    told(filed()).act('rectification.order', on(3), { ...order, by: '2026-03-02' }, [], { by: chief }),
  'no-such-source': (told) =>
    told(filed()).act('rectification.order', on(3), { ...order, from: 'none' }, [], { by: chief }),
  'evidence-missing': (told) => told(ordered()).act('duty.do', on(3, '10:00'), { duty: 'rectification-order' }),
  'not-overseeing': (told) =>
    told(filed()).act('rectification.order', on(3), order, [], { by: { ...chief, unit: 'elsewhere' } }),
  'not-the-issuer': (told) => {
    const story = filed();
    after(story, ['supervision.notice', on(3), { finding: 'Late' }, [], { by: countyChief, id: 'n' }]);
    after(story, ['duty.do', on(4), { duty: 'monitoring-reply-n', note: 'It was done' }]);
    return told(story).act('duty.verify', on(5), { duty: 'monitoring-reply-n' }, [], { by: chief });
  },
  'no-such-owner': (told) =>
    told(filed()).act('rectification.order', on(3), { ...order, owner: 'chen' }, [], { by: chief }),
  'nobody-above': (told) => {
    const report = { to: 'superior', finding: 'Late' };
    return told(filed()).act('supervision.report', on(3), report, [], { by: { ...countyChief, unit: 'city' } });
  },
  'warning-open': (told) => told(after(filed(), warning)).act(...warning),
  'clearing-open': (told) => told(after(filed(), listing)).act(...listing),
  'not-for-approval': (told) => propose(told(filed()), 'd', on(3), { act: 'measure.summon', persons: p1 }),
  'proposal-malformed': (told) => propose(told(filed()), 'd', on(3), { act: 'measure.detain', persons: p1 }),
  'no-such-proposal': (told) => carryOut(told(filed()), 'd', on(3), detention),
  'own-proposal': (told) =>
    review(told(detentionProposed()), 'd', on(3), { ...reviewer, person: officer.person, onBehalfOf: reviewer.person }),
  'own-case': (told) => {
    const story = filed();
    propose(story, 'd', on(3), detention, { ...officer, person: 'zhao' });
    return approve(told(story), 'd', on(3), { ...countyChief, person: officer.person, onBehalfOf: countyChief.person });
  },
  'reviewed-by-you': (told) =>
    approve(told(detentionProposed(review)), 'd', on(3), { ...countyDeputy, person: reviewer.person }),
  'needs-review': (told) => {
    const story = new Story(reviewing).acceptedAt(on(2));
    propose(story, 'f', on(3), { act: 'filing.file', fields: { suspectedOffence: 'theft' } });
    return approve(told(story), 'f', on(3));
  },
  'needs-approval': (told) =>
    told(new Story(reviewing).acceptedAt(on(2))).act('filing.file', on(3), { suspectedOffence: 'theft' }),
  'not-approved': (told) => carryOut(told(detentionProposed(review)), 'd', on(3), detention),
  'approval-used': (told) => {
    const story = detentionProposed(review, approve);
    carryOut(story, 'd', on(3), detention);
    return carryOut(told(story), 'd', on(3), detention);
  },
  'approval-differs': (told) =>
    carryOut(told(detentionProposed(review, approve)), 'd', on(3), { ...detention, fields: { ground: 'Caught' } }),
  'not-your-proposal': (told) =>
    told(detentionProposed()).act('approval.withdraw', on(3), { proposal: 'approval-d', reasons: 'No' }, [], {
      by: { ...officer, person: 'zhao' },
    }),
};

test.each(Object.keys(refusals) as RefusalCode[])('%s is reached, and of the act only the refusal stands', (code) => {
  let before: [story: Story, entries: number, accepted: number] | undefined;
  const answer = last[code]((story) => {
    before = [story, story.entries.length, story.accepted.length];
    return story;
  });

  expect(answer).toMatchObject({ accepted: false, refusal: { code } });
  if (!before) throw new Error('The row did not say where its story stood before the last act.');
  const [story, entries, accepted] = before;
  const ofAct = story.entries.slice(entries).filter((entry) => 'act' in entry || entry.kind === 'refold');
  expect(ofAct).toMatchObject([{ kind: 'refused', act: { id: answer.act }, refusal: { code } }]);
  expect(story.accepted).toHaveLength(accepted);
});
