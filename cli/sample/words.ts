import type { Act, ActType } from '../../domain/act';
import { addDays, dayOf, yearOf } from '../../domain/time/day';
import { formatInstant } from '../../domain/time/iso';
import { minute } from '../../domain/time/instant';
import type { Desk, Post } from './counties';
import { nameOf } from './matters';
import {
  assessorOf,
  dutyOf,
  headOf,
  leaderAbove,
  orderer,
  overseer,
  proposal,
  runningOf,
  type Said,
  type Scene,
  serial,
  suspectsOf,
} from './scene';
import { upTheLine } from './staff';

type Word = (scene: Scene, ...args: readonly string[]) => readonly Said[];

const reasons = '经审查，现有证据能够证明上述情况，符合法定条件。';

const one = (type: ActType, fields: Act['fields'] = {}, rest: Omit<Said, 'type' | 'fields'> = {}): readonly Said[] => [
  { type, fields, ...rest },
];

/** An act about persons: those that are named, or all suspects. */
const of =
  (type: ActType, fields: (scene: Scene) => Act['fields'] = () => ({})): Word =>
  (scene, ...persons) =>
    one(type, fields(scene), { persons: persons.length > 0 ? persons : suspectsOf(scene) });

const reported =
  (channel: string, kind = 'complainant'): Word =>
  (scene) => {
    const reporter = kind === 'anonymous' ? { kind } : { kind, name: nameOf(scene.number * 7 + 3) };
    return one('reception.receive', { channel, reporter, summary: scene.matter.summary }, { by: scene.post.clerk });
  };

/** An organ with departments takes in by its clerk, who hands on; the head of the department takes and assigns. */
const through =
  (take: Word, desk: (post: Post) => Desk): Word =>
  (scene, ...persons) => {
    const { clerk, department, head, handlers } = desk(scene.post);
    const handler = handlers[scene.number % handlers.length] ?? clerk;
    const taken = take(scene, ...persons).map((said) => ({ ...said, by: clerk }));
    const assigned = one('case.assign', { handler, reasons: '按照轮案规则分配。' }, { by: head });
    if (head === undefined) return taken;
    if (department === undefined) return [...taken, ...assigned];
    const handed = one('case.pass', { to: department, reasons: '按业务分工移送。' }, { by: clerk });
    return [...taken, ...handed, ...one('case.take', {}, { by: head }), ...assigned];
  };

const people: Word = (scene) => {
  const register = (label: string, standing: string, name: string): readonly Said[] =>
    one('person.register', { label, standing, name });
  const own = suspectsOf(scene);
  return [
    ...own.flatMap((label, index) => register(label, 'suspect', nameOf(scene.number * 3 + index))),
    ...register(`P${own.length + 1}`, 'victim', nameOf(scene.number * 7 + 3)),
  ];
};

const ofDuty =
  (step: 'do' | 'verify' | 'reject' | 'acknowledge', by?: (scene: Scene) => string | undefined): Word =>
  (scene, row = '') =>
    one(
      `duty.${step}`,
      {
        duty: dutyOf(scene, row),
        ...(step === 'reject' ? { reasons: '整改措施未落实到位，退回重办。' } : { note: '已落实，材料附卷。' }),
      },
      { by: by?.(scene) },
    );

const risk =
  (
    type: ActType,
    fields: (scene: Scene, level: string) => Act['fields'],
    by?: (scene: Scene) => string | undefined,
  ): Word =>
  (scene, decision = '', level = '') =>
    one(type, { decision, ...fields(scene, level) }, { by: by?.(scene) });

const correction: Word = (scene, type = '', minutes = '-20') => {
  const found = scene.accepted.find((act) => act.type === type);
  const occurredAt = formatInstant((found?.occurredAt ?? scene.at) + Number(minutes) * minute);
  return one('act.correct', {
    act: found?.id ?? 'none',
    occurredAt,
    reasons: '经核对原始笔录，登记时间有误，据实更正。',
  });
};

const demand =
  (type: ActType, finding: string, by: (scene: Scene) => string | undefined): Word =>
  (scene) =>
    one(type, { finding }, { by: by(scene) });

/** What the stories are written in, and the acts that each word comes to. */
export const words = {
  report: reported('in-person'),
  'report-by-telephone': reported('telephone', 'victim'),
  'report-by-letter': reported('letter', 'informant'),
  'report-online': reported('online'),
  'report-anonymous': reported('in-person', 'anonymous'),
  register: (scene) => one('reception.register', { receiptNo: serial(scene, '公受案回执') }, { by: scene.post.clerk }),
  'register-without-receipt': ({ post }) => one('reception.register', {}, { by: post.clerk }),
  accept: ({ post }) => one('reception.accept', {}, { by: post.clerk }),
  'not-mine': ({ post }) =>
    one(
      'reception.find-not-mine',
      { competentUnit: '江州市公安局', reasons: '主要犯罪地不在本县。' },
      { by: post.clerk },
    ),
  'send-away': ({ post }) => one('reception.transfer', { to: '江州市公安局', reporterTold: true }, { by: post.clerk }),
  assign: (scene) =>
    one('case.assign', { handler: scene.post.handler, reasons: '按照轮案规则分配。' }, { by: headOf(scene) }),
  file: ({ matter }) => one('filing.file', { suspectedOffence: matter.offence }),
  'refuse-filing': () =>
    one('filing.refuse', { ground: 'manifestly-minor', reasons: '情节显著轻微，不需要追究刑事责任。' }),
  people,
  summon: of('measure.summon', () => ({ ground: '涉嫌犯罪，需到案接受讯问。' })),
  question: of('measure.question', () => ({ ground: '形迹可疑，身份不明，有作案嫌疑。' })),
  detain: of('measure.detain', () => ({ ground: '正在实行犯罪后即时被发觉，有毁灭证据可能。' })),
  bail: of('measure.bail', () => ({
    surety: 'guarantor',
    reasons: '可能判处管制、拘役，取保候审不致发生社会危险性。',
  })),
  residence: of('measure.residence', () => ({ designated: false, reasons: '患有严重疾病，生活不能自理。' })),
  release: of('measure.release', () => ({ reasons: '不需要继续羁押。' })),
  request: of('measure.request-arrest', () => ({ reasons })),
  'receive-request': through(of('arrest-review.receive'), ({ county }) => county.arrest),
  approve: of('arrest-review.approve', () => ({ reasons })),
  'refuse-arrest': of('arrest-review.refuse', () => ({
    ground: 'evidence',
    reasons: '现有证据不足以证明有犯罪事实。',
  })),
  arrest: of('measure.arrest'),
  object: of('arrest-objection.request', () => ({ reasons: '补充了被害人陈述和监控录像，认为应当批准逮捕。' })),
  extend: (scene, limit = '', extension = '') =>
    runningOf(scene, limit).flatMap((clock) =>
      one('limit.extend', { clock, extension, reasons: '案情复杂，期限届满不能终结。' }),
    ),
  appraise: of('appraisal.begin', () => ({ kind: 'psychiatric-evaluation' })),
  appraised: of('appraisal.end'),
  conclude: () => one('investigation.conclude', { reasons: '犯罪事实清楚，证据确实、充分。' }),
  transfer: of('investigation.transfer', (scene) => ({
    opinionNo: serial(scene, '公诉字'),
    volumes: 2 + (scene.number % 5),
  })),
  'receive-case': through(of('prosecution-review.receive'), ({ county }) => county.prosecution),
  'send-back': of('prosecution-review.send-back', () => ({ reasons: '被盗财物价格认定依据不足，需补充鉴定。' })),
  'receive-back': of('prosecution-review.receive-back'),
  resend: of('prosecution-review.resend', (scene) => ({ opinionNo: serial(scene, '公补侦字') })),
  indict: of('prosecution-review.indict', (scene) => ({ indictmentNo: serial(scene, '检刑诉') })),
  'not-prosecute': of('prosecution-review.not-prosecute', () => ({
    ground: 'not-punishable',
    reasons: '犯罪情节轻微，已赔偿并取得谅解。',
  })),
  'take-to-court': through(of('trial.accept'), ({ county }) => county.trial),
  adjourn: of('trial.adjourn', () => ({ reasons: '检察院建议补充侦查。' })),
  resume: of('trial.resume'),
  judge: of('trial.judge', (scene) => ({
    judgmentNo: `（${yearOf(dayOf(scene.at))}）${scene.post.county.sign}刑初${scene.number + 100}号`,
  })),
  close: ({ state }, outcome = 'concluded') => {
    const court = state?.standing.handling.court;
    return one('case.close', { outcome, reasons: '程序终结，材料已归档。' }, court ? { by: court.handler } : {});
  },
  assess: (scene, decision = '', level = '') =>
    one(
      'assessment.assess',
      { decision, level, reasons: '当事人情绪较为激动，需防范信访风险。' },
      { by: assessorOf(scene, decision) },
    ),
  sign: risk(
    'assessment.sign',
    () => ({ opinion: 'agree', reasons: '同意评估意见。' }),
    ({ post }) => upTheLine(post.unit, 'leader')?.person,
  ),
  plan: risk('assessment.plan', ({ post, at }) => ({
    measures: '承办人上门释法说理，联系社区和调解组织稳控。',
    owner: post.handler,
    by: addDays(dayOf(at), 10),
  })),
  'carry-out': risk('assessment.carry-out', () => ({ evidence: '已完成释法说理，当事人表示理解，谈话笔录附卷。' })),
  mark: ({ post }, mark = 'major') =>
    one('case.mark', { mark, reasons: '涉案人数多、社会关注度高。' }, { by: post.handler }),
  order: (scene, days = '7') =>
    one(
      'rectification.order',
      { finding: '讯问笔录未注明起止时间，扣押清单缺少见证人签名。', by: addDays(dayOf(scene.at), Number(days)) },
      { by: orderer(scene) },
    ),
  'put-right': ofDuty('do'),
  'look-again': ofDuty('verify', headOf),
  'not-enough': ofDuty('reject', headOf),
  hint: demand('supervision.hint', '提讯证填写不规范，请予补正。', overseer),
  notice: demand('supervision.notice', '案卷移送超过内部时限，请说明情况并书面回复。', overseer),
  'tell-the-chief': (scene) =>
    one(
      'supervision.report',
      { to: 'chief', finding: '该单位近期多次逾期移送，口头提示后未见改进。' },
      { by: overseer(scene) },
    ),
  instruct: (scene) =>
    one('case.instruct', { instruction: '三日内查清涉案资金流向，形成专报。' }, { by: leaderAbove(scene) }),
  observe: (scene) => one('case.observe', { reasons: '社会关注案件，跟踪督导。' }, { by: leaderAbove(scene) }),
  pass: (_, to = '') => one('case.pass', { to, reasons: '案情复杂，超出本单位办理能力。' }),
  'propose-filing': ({ matter }) =>
    one('approval.propose', { act: 'filing.file', fields: { suspectedOffence: matter.offence }, reasons }),
  'propose-detention': (scene) =>
    one('approval.propose', {
      act: 'measure.detain',
      persons: suspectsOf(scene),
      fields: { ground: '有逃跑可能。' },
      reasons,
    }),
  'review-proposal': (scene, by = 'ye-qing') =>
    one(
      'approval.review',
      { proposal: proposal(scene), opinion: 'agree', reasons: '事实清楚，依据充分，同意。' },
      { by },
    ),
  'return-proposal': (scene) =>
    one(
      'approval.return',
      { proposal: proposal(scene), reasons: '补充现场勘查笔录后再报。' },
      { by: leaderAbove(scene) },
    ),
  correct: correction,
  'take-in': ({ matter }) =>
    one('register.enter', {
      direction: 'in',
      kind: 'seized-property',
      title: `涉案物品（${matter.offence}）`,
      quantity: 2,
      counterpart: '涉案财物保管室',
    }),
  'give-out': ({ matter }) =>
    one('register.enter', {
      direction: 'out',
      kind: 'seized-property',
      title: `涉案物品（${matter.offence}）`,
      quantity: 1,
      counterpart: '价格认证中心',
    }),
} as const satisfies Readonly<Record<string, Word>>;

export type WordName = keyof typeof words;

/** The acts that a word comes to, for this case as it stands. */
export const saying = (name: WordName, scene: Scene, args: readonly string[]): readonly Said[] =>
  words[name](scene, ...args);
