import type { Act, ActType } from '../../domain/act';
import type { CaseState } from '../../domain/case';
import { addDays, dayOf } from '../../domain/time/day';
import { hour, minute, type Instant } from '../../domain/time/instant';
import { formatInstant } from '../../domain/time/iso';
import { limitOf, type LawPack } from '../../law/pack';
import { duties } from '../../law/duties';
import type { Chance } from './chance';
import { upper } from './people';
import { someHandler } from './whose';

type Fields = Readonly<Record<string, unknown>>;

/** What the fields of an act may be made of. */
export interface Around {
  readonly chance: Chance;
  readonly state: CaseState | undefined;
  readonly law: LawPack;
  readonly accepted: readonly Act[];
  readonly at: Instant;
}

const reasons = '经审查符合法定条件。 The conditions of the law are met.';

const anyId = (ids: readonly string[], chance: Chance): string => chance.oneOf(ids) ?? 'none';

const aDuty = ({ state, chance }: Around): string => {
  const procedures = Object.values(state?.standing.procedures ?? {}).filter(({ duty }) => duty !== undefined);
  return anyId([...procedures.map(({ id }) => id), ...Object.keys(state?.bells ?? {})], chance);
};

const anExcuse = ({ state, chance }: Around): Fields => {
  const duty = anyId(Object.keys(state?.standing.procedures ?? {}), chance);
  const known = duties.get(state?.standing.procedures[duty]?.duty ?? '')?.excuses ?? [];
  return {
    duty,
    ground: chance.happens(0.8)
      ? anyId(
          known.map(({ id }) => id),
          chance,
        )
      : 'no-time',
    reasons,
  };
};

const anExtension = ({ state, law, chance }: Around): Fields => {
  const clock = chance.oneOf(Object.values(state?.standing.clocks ?? {}));
  const rows = clock ? limitOf(law, clock.limit).extensions : [];
  return {
    clock: clock?.id ?? 'none',
    extension: anyId(
      rows.map(({ id }) => id),
      chance,
    ),
    reasons,
  };
};

const aCorrection = ({ accepted, chance, at }: Around): Fields => {
  const act = chance.oneOf(accepted);
  const by = chance.whole(-100, 40) * (chance.happens(0.5) ? 30 * minute : 3 * hour);
  return { act: act?.id ?? 'none', occurredAt: formatInstant((act?.occurredAt ?? at) + by), reasons };
};

const aReport = ({ chance }: Around): Fields => ({
  channel: chance.oneOf(['in-person', 'in-person', 'telephone', 'letter', 'e-mail', 'fax', 'online']),
  reporter: { kind: chance.oneOf(['complainant', 'informant', 'victim', 'self', 'anonymous']) },
  summary: '电动自行车被盗。 An electric bicycle was stolen.',
});

const adverse = ['filing.refuse', 'arrest-review.refuse', 'prosecution-review.not-prosecute', 'investigation.withdraw'];

type Maker = (around: Around) => Fields;

const reasoned: Maker = () => ({ reasons });
const grounded: Maker = () => ({ ground: reasons });
const outcome: Maker = ({ chance }) => ({ outcome: chance.happens(0.4) ? 'changed' : 'maintained', reasons });

/** What an act says, where it says anything; a task that knows better puts its own fields over these. */
const makers: Partial<Record<ActType, Maker>> = {
  'reception.receive': aReport,
  'reception.register': ({ chance }) => (chance.happens(0.5) ? { receiptNo: 'R-1' } : {}),
  'reception.notify': () => ({ method: 'telephone', reference: '回告1号' }),
  'reception.respond': () => ({ result: 'handled', reasons }),
  'filing.check': () => ({ result: 'in-order', reasons }),
  'reception.find-not-mine': () => ({ competentUnit: '江州市公安局', reasons }),
  'reception.transfer': () => ({ to: '江州市公安局', reporterTold: true }),
  'filing.file': () => ({ suspectedOffence: '盗窃' }),
  'filing.refuse': () => ({ ground: 'manifestly-minor', reasons }),
  'measure.summon': grounded,
  'measure.compel': grounded,
  'measure.question': grounded,
  'measure.detain': grounded,
  'measure.detain-own': grounded,
  'measure.request-arrest': reasoned,
  'measure.decide-arrest': reasoned,
  'measure.arrest': ({ chance }) => (chance.happens(0.12) ? { identityUnknown: true } : {}),
  'measure.restart-custody': () => ({ crime: reasons }),
  'measure.bail': () => ({ surety: 'guarantor', reasons }),
  'measure.residence': () => ({ designated: false, reasons }),
  'measure.demand-lifting': () => ({ by: 'defender' }),
  'measure.release': reasoned,
  'arrest-review.withdraw': reasoned,
  'arrest-review.refuse': ({ chance }) => ({
    ground: chance.oneOf(['no-crime', 'evidence', 'not-necessary']),
    reasons,
  }),
  'arrest-objection.request': reasoned,
  'arrest-objection.decide': outcome,
  'arrest-objection.ask-review': reasoned,
  'arrest-objection.decide-review': outcome,
  'investigation.conclude': reasoned,
  'investigation.resume': reasoned,
  'investigation.withdraw': reasoned,
  'investigation.transfer': ({ chance }) => ({ opinionNo: '起诉意见1号', volumes: chance.whole(1, 20) }),
  'prosecution-review.leave-fast-track': reasoned,
  'prosecution-review.send-back': reasoned,
  'prosecution-review.resend': () => ({ opinionNo: '补充侦查1号' }),
  'prosecution-review.find-not-mine': reasoned,
  'prosecution-review.pass-on': ({ chance }) => ({ to: chance.happens(0.8) ? upper : 'anlan-procuratorate' }),
  'prosecution-review.indict': () => ({ indictmentNo: '起诉书1号' }),
  'prosecution-review.not-prosecute': () => ({ ground: 'evidence', reasons }),
  'trial.adjourn': reasoned,
  'trial.judge': () => ({ judgmentNo: '判决书1号' }),
  'appraisal.begin': ({ chance }) => ({
    kind: chance.oneOf(['psychiatric-evaluation', 'psychiatric-evaluation', 'injury-appraisal', 'other-appraisal']),
  }),
  'duty.acknowledge': (around) => ({ duty: aDuty(around) }),
  'duty.plan': (around) => ({ duty: aDuty(around) }),
  'duty.do': (around) => ({ duty: aDuty(around) }),
  'duty.verify': (around) => ({ duty: aDuty(around) }),
  'duty.reject': (around) => ({ duty: aDuty(around), reasons }),
  'duty.excuse': anExcuse,
  'rectification.order': ({ at }) => ({ finding: reasons, by: dayOf(at) }),
  'supervision.hint': () => ({ finding: reasons }),
  'supervision.notice': () => ({ finding: reasons }),
  'supervision.correct': () => ({ finding: reasons }),
  'supervision.report': ({ chance }) => ({ to: chance.oneOf(['chief', 'superior']), finding: reasons }),
  'warning.answer': (around) => ({ warning: aDuty(around), outcome: 'unfounded', reasons }),
  'clearing.dispose': (around) => ({ item: aDuty(around), disposition: 'continues', reasons }),
  'person.register': ({ chance }) => ({
    label: `P${chance.whole(1, 6)}`,
    standing: chance.oneOf(['suspect', 'suspect', 'victim', 'witness']),
    name: '张三',
  }),
  'assessment.assess': ({ chance }) => ({
    decision: chance.oneOf(adverse),
    level: chance.oneOf(['none', 'blue', 'blue', 'blue', 'orange', 'red']),
    ...(chance.happens(0.1) ? { likelyPetition: true } : {}),
    reasons,
  }),
  'assessment.sign': ({ chance }) => ({ decision: chance.oneOf(adverse), opinion: 'agree' }),
  'assessment.plan': ({ chance, at }) => ({
    decision: chance.oneOf(adverse),
    measures: reasons,
    owner: 'chen-li',
    by: addDays(dayOf(at), chance.whole(0, 25)),
  }),
  'assessment.carry-out': ({ chance }) => ({ decision: chance.oneOf(adverse), evidence: reasons }),
  'emergency.log': () => ({ note: reasons }),
  'emergency.end': reasoned,
  'case.mark': ({ chance }) => ({ mark: chance.oneOf(['major', 'complex', 'petition']), reasons }),
  'protest.refuse': reasoned,
  'compensation.refuse': reasoned,
  'limit.extend': anExtension,
  'case.assign': ({ chance, state }) => ({ handler: someHandler(chance, state?.standing), reasons }),
  'case.recuse': ({ chance, state }) => ({
    person: someHandler(chance, state?.standing),
    ground: 'party-or-relative',
    reasons,
  }),
  'case.classify': ({ chance }) => ({
    category: chance.oneOf(['theft', 'theft', 'minor-injury', 'homicide', 'major-economic', 'no-such-kind']),
    reasons,
  }),
  'case.pass': ({ chance }) => ({ to: chance.oneOf(['anlan-police', 'linjiang-station', 'anlan-court']), reasons }),
  'case.take-over': reasoned,
  'case.instruct': () => ({ instruction: reasons }),
  'case.observe': reasoned,
  'act.correct': aCorrection,
  'checklist.tick': () => ({ gate: 'filing.file', items: ['facts'] }),
  'rights.notify': ({ chance }) => ({
    right: chance.oneOf(['counsel', 'suspect', 'legal-aid', 'representative']),
    method: 'written',
  }),
  'investigation.interrogate': () => ({ place: '讯问室', recordNo: '讯问笔录1号' }),
  'register.enter': ({ chance }) => ({
    direction: chance.oneOf(['in', 'out']),
    kind: chance.oneOf(['file', 'document', 'seized-property', 'seal']),
    title: '电动自行车',
    quantity: chance.whole(1, 3),
    counterpart: '物证室',
  }),
  'case.close': ({ chance }) => ({
    outcome: chance.oneOf(['not-filed', 'transferred', 'charged', 'concluded', 'recorded-elsewhere']),
    reasons,
  }),
};

/** Fields that the act's schema admits; which duty, clock or act they name is chance. */
export const fieldsOf = (type: ActType, around: Around): Fields => makers[type]?.(around) ?? {};
