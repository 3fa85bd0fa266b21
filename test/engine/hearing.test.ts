import type { ActType } from '../../domain/act';
import { acts } from '../../domain/acts';
import { notes } from '../../engine/notes';
import { currentPack } from '../../law/pack';
import { machineOf, nameOf, openedBy } from '../../machines/registry';
import { prosecutor, Story } from '../support/story';

const procedures = Object.values(currentPack.procedures).map(machineOf);
const hearers = (type: string): string[] =>
  procedures.filter(({ events }) => events.map(String).includes(type)).map(({ id }) => nameOf(id));

describe('every act of the catalogue is heard by a procedure of the pack, opens one, or is a note on the record', () => {
  test.each(Object.keys(acts) as ActType[])('%s', (type) => {
    const where = [
      ...hearers(type),
      ...(openedBy(currentPack.procedures, type) ? ['opens'] : []),
      ...(notes[type] ? ['note'] : []),
    ];
    expect(where).not.toEqual([]);
  });
});

test('an act that is a note is no event of a procedure, but for the steps of a duty, of a proposal and of a risk assessment', () => {
  const both = Object.keys(notes).filter((type) => hearers(type).length > 0);
  const steps = ['duty.acknowledge', 'duty.plan', 'duty.do', 'duty.verify', 'duty.reject'];
  const ofProposals = ['approval.review', 'approval.approve', 'approval.return', 'approval.withdraw'];
  const ofRisks = ['assessment.sign', 'assessment.plan', 'assessment.carry-out'];
  expect(both).toEqual([...ofRisks, ...steps, ...ofProposals]);
});

const day = (date: number, time = '09:00'): string => `2026-03-${String(date).padStart(2, '0')}T${time}:00+08:00`;

class Person extends Story {
  did(type: ActType, at: string, fields: object = {}): this {
    const answer = this.act(type, at, fields, acts[type].subject === 'persons' ? ['P1'] : []);
    if (!answer.accepted) throw new Error(`${type} was refused: ${answer.refusal.code}`);
    return this;
  }

  /** Risk-assesses a decision of the procuratorate. */
  assessed(decision: ActType, at: string): this {
    this.act('assessment.assess', at, { decision, level: 'none', reasons: 'Considered' }, [], { by: prosecutor });
    return this;
  }

  stages(): string[] {
    return Object.values(this.standing.procedures)
      .filter(({ person, duty, done }) => person === 'P1' && duty === undefined && !done)
      .map(({ machine, stage }) => `${nameOf(machine)} ${stage}`)
      .sort();
  }
}

const suspect = (): Person => new Person().filed(day(2));
const detained = (): Person => suspect().did('measure.detain', day(3), { ground: 'Caught' });
const requested = (): Person => detained().did('measure.request-arrest', day(4), { reasons: 'Needed' });
const underReview = (): Person => requested().did('arrest-review.receive', day(4, '10:00'));
const arrested = (): Person =>
  underReview().did('arrest-review.approve', day(5)).did('measure.arrest', day(5, '10:00'));
const transferred = (person: Person): Person =>
  person
    .did('investigation.conclude', day(9), { reasons: 'Complete' })
    .did('investigation.transfer', day(10), { opinionNo: 'O-1', volumes: 3 })
    .did('prosecution-review.receive', day(10, '10:00'));

const bail = { surety: 'deposit', reasons: 'No danger' };
const home = { designated: false, reasons: 'Ill' };

/** Acts that several procedures of one person hear or open, told where these meet; every one of them must have moved. */
const meetings: readonly (readonly [what: string, tell: () => Person, stages: readonly string[]])[] = [
  [
    'a request opens the review and moves the measure of who is detained',
    requested,
    ['arrest-review requested', 'measure arrestRequested'],
  ],
  [
    'a request opens the review and moves the measure of who is on bail',
    () => suspect().did('measure.bail', day(3), bail).did('measure.request-arrest', day(4), { reasons: 'Fled' }),
    ['arrest-review requested', 'measure arrestRequested'],
  ],
  [
    'a request opens the review and moves the measure of who is under residential surveillance',
    () => suspect().did('measure.residence', day(3), home).did('measure.request-arrest', day(4), { reasons: 'Fled' }),
    ['arrest-review requested', 'measure arrestRequested'],
  ],
  [
    'an approval ends the review and lets the measure wait for execution (CPL 90)',
    () => underReview().did('arrest-review.approve', day(5)),
    ['measure arrestApproved'],
  ],
  [
    'a refusal ends the review, owes the release and gives the right to object (CPL 91(3), 92)',
    () =>
      underReview()
        .assessed('arrest-review.refuse', day(5))
        .did('arrest-review.refuse', day(5), { ground: 'evidence', reasons: 'Thin' }),
    ['arrest-objection mayRequest', 'measure releaseOwed'],
  ],
  [
    'a request withdrawn ends the review and puts the measure back',
    () => underReview().did('arrest-review.withdraw', day(5), { reasons: 'Mistaken' }),
    ['measure detained'],
  ],
  [
    'bail during the review moves both: fifteen or twenty days instead of seven (PRR 282)',
    () => underReview().did('measure.bail', day(5), bail),
    ['arrest-review underReviewAtLarge', 'measure onBail'],
  ],
  [
    'residential surveillance during the review moves both',
    () => underReview().did('measure.residence', day(5), home),
    ['arrest-review underReviewAtLarge', 'measure inResidence'],
  ],
  [
    'release during the review ends the measure, and the review goes on for who is not held',
    () => underReview().did('measure.release', day(5), { reasons: 'No need' }),
    ['arrest-review underReviewAtLarge'],
  ],
  [
    'detention during the review moves both: nobody owes the request once more (CPL 91)',
    () => underReview().did('measure.bail', day(5), bail).did('measure.detain', day(6), { ground: 'Fled' }),
    ['arrest-review underReview', 'measure arrestRequested'],
  ],
  [
    'detention of who was free when the arrest was requested waits for the review, too',
    () =>
      suspect()
        .did('measure.request-arrest', day(3), { reasons: 'Wanted' })
        .did('measure.detain', day(4), { ground: 'Found' }),
    ['arrest-review requested', 'measure arrestRequested'],
  ],
  [
    'detention after the approval waits for its execution',
    () =>
      suspect()
        .did('measure.request-arrest', day(3), { reasons: 'Wanted' })
        .did('arrest-review.receive', day(3))
        .did('arrest-review.approve', day(5))
        .did('measure.detain', day(6), { ground: 'Found' }),
    ['measure arrestApproved'],
  ],
  [
    'receipt for prosecution moves the custody of who is arrested to the procuratorate',
    () => transferred(arrested()),
    ['measure underReview', 'prosecution-review underReview'],
  ],
  [
    'receipt for prosecution is heard by the bail that the police decided',
    () => transferred(suspect().did('measure.bail', day(3), bail)),
    ['measure onBail', 'prosecution-review underReview'],
  ],
  [
    'a decision not to prosecute ends the review and owes the release at once (CPL 178)',
    () =>
      transferred(arrested())
        .assessed('prosecution-review.not-prosecute', day(11))
        .did('prosecution-review.not-prosecute', day(12), { ground: 'evidence', reasons: 'Thin' }),
    ['measure dischargeOwed'],
  ],
  [
    'a decision not to prosecute lifts bail by itself',
    () =>
      transferred(suspect().did('measure.bail', day(3), bail))
        .assessed('prosecution-review.not-prosecute', day(11))
        .did('prosecution-review.not-prosecute', day(12), { ground: 'evidence', reasons: 'Thin' }),
    [],
  ],
  [
    'a court that accepts the case takes custody over',
    () =>
      transferred(arrested())
        .did('prosecution-review.indict', day(12), { indictmentNo: 'I-1' })
        .did('trial.accept', day(13)),
    ['measure onTrial', 'trial hearing'],
  ],
];

describe('procedures of one person that meet', () => {
  test.each(meetings)('%s', (_, tell, stages) => {
    expect(tell().stages()).toEqual(stages);
  });

  test('whoever is detained while the review runs can be arrested once it is approved', () => {
    const person = underReview().did('measure.bail', day(5), bail).did('measure.detain', day(6), { ground: 'Fled' });
    person.did('arrest-review.approve', day(7)).did('measure.arrest', day(7, '10:00'));
    expect(person.stages()).toEqual(['measure investigating']);
    const asked = Object.values(person.standing.clocks).filter(({ limit }) => limit === 'request-arrest');
    expect(asked.map(({ closed }) => closed?.by)).toEqual(['a8']);
  });

  test('and is to be released when it is refused (C-10)', () => {
    const person = suspect()
      .did('measure.request-arrest', day(3), { reasons: 'Wanted' })
      .did('measure.detain', day(4), { ground: 'Found' });
    person.did('arrest-review.receive', day(4)).assessed('arrest-review.refuse', day(5));
    person.did('arrest-review.refuse', day(5), { ground: 'evidence', reasons: 'Thin' });
    expect(person.stages()).toEqual(['arrest-objection mayRequest', 'measure releaseOwed']);
    expect(person.clock('release-on-refusal', 'P1').closed).toBeUndefined();
  });
});
