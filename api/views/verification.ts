import { z } from 'zod';
import type { Deviation } from '../../desk';
import type { Flaw, Verified } from '../../store';
import { given, instantOut, iso, titleSchema } from '../schemas/common';

type Fault = Flaw['what'] | Deviation;
type Title = z.infer<typeof titleSchema>;

const of = (zh: string, en: string): Title => ({ zh, en });

/** What each fault means: who reads it here did not write the ledger. */
const faultTitles: Readonly<Record<Fault, Title>> = {
  'header-altered': of('条目内容与其哈希不符', 'A field of the entry was altered'),
  'body-altered': of('条目正文被改动', 'The body is not what the entry says'),
  'body-missing': of('正文缺失，且无删除依据', 'The body is gone, and no erasure says why'),
  'body-without-entry': of('有正文而无条目', 'A body that no entry vouches for'),
  'entry-missing': of('此前条目缺失', 'Entries before this one are missing'),
  'link-broken': of('与上一条目不相衔接', 'The entry does not follow from the one before it'),
  'tail-missing': of('自此以后的条目被截去', 'Entries from here on were cut off'),
  'head-altered': of('链尾与案件所记不符', 'The stream ends elsewhere than the case says'),
  'sealed-head-altered': of('与封印所证条目不符', 'A seal vouches for another entry at this place'),
  'seal-invalid': of('封印签名无效', 'The signature of a seal is wrong'),
  'seal-unknown-key': of('封印所用密钥不明', 'A seal was signed with a key that is not known here'),
  'access-missing': of('访问记录缺失', 'Rows of the access log are gone'),
  'access-altered': of('访问记录被改动', 'Rows of the access log were altered'),
  'signature-invalid': of('清理或巡查结果签名无效', 'The signature of a clearing or inspection is wrong'),
  'signature-unknown-key': of('清理或巡查结果所用密钥不明', 'A clearing or inspection was signed with an unknown key'),
  'state-differs': of('案件状态与台账推演结果不符', 'The state is not what the acts of the ledger lead to'),
  'hash-differs': of('案件状态与其哈希不符', 'The state is not what its own hash says'),
  'bells-differ': of('提醒与台账不符', 'The alerts are not those of the ledger'),
  'views-differ': of('列表数据与台账不符', 'What lists show is not what the ledger leads to'),
  'body-erased': of('正文已依法删除，无法重新推演', 'A body was erased, and the case cannot be folded any more'),
};

const checks = ['chain', 'seals', 'state', 'alerts', 'views'] as const;
type Check = (typeof checks)[number];

const checkOf: Readonly<Partial<Record<Fault, Check>>> = {
  'tail-missing': 'seals',
  'sealed-head-altered': 'seals',
  'seal-invalid': 'seals',
  'seal-unknown-key': 'seals',
  'state-differs': 'state',
  'hash-differs': 'state',
  'body-erased': 'state',
  'bells-differ': 'alerts',
  'views-differ': 'views',
};

const faultSchema = z
  .strictObject({
    code: z.string(),
    title: titleSchema,
    stream: z.string().optional().describe('Where it is no entry of the case: `seal`, `office:…`'),
    seq: z.int().optional().describe('Number of the entry'),
  })
  .meta({ id: 'LedgerFault' });

const checkSchema = z
  .strictObject({
    check: z.enum(checks),
    ok: z.boolean(),
    faults: z.array(faultSchema),
  })
  .meta({ id: 'LedgerCheck' });

export const verificationSchema = z
  .strictObject({
    case: z.string(),
    at: instantOut.describe('When it was verified'),
    ok: z.boolean(),
    entries: z.int(),
    erased: z.int().describe('Bodies erased under retention; their entries still verify'),
    head: z.strictObject({ seq: z.int(), hash: z.string() }).describe('Where the chain ends'),
    sealedAt: instantOut
      .optional()
      .describe('The last seal; what came after it is protected by the chain alone. Left out: never sealed'),
    checks: z.array(checkSchema),
  })
  .meta({ id: 'CaseVerification' });

type FaultView = z.infer<typeof faultSchema>;

/** A fault with its words; `own`: the stream that need not be named. */
export const faultView = ({ stream, seq, what }: Flaw, own?: string): FaultView => ({
  code: what,
  title: faultTitles[what],
  ...given('stream', stream === own ? undefined : stream),
  seq,
});

/** An erased body is the law's doing: it is said, and is no fault of the ledger. */
const isHarm = (code: string): boolean => code !== 'body-erased';

/** What was found of one case, check by check. */
export const verificationView = (
  { caseId, stream, at }: { readonly caseId: string; readonly stream: string; readonly at: number },
  { flaws, entries, erased, sealedAt, ends }: Verified,
  deviations: readonly Deviation[],
): z.infer<typeof verificationSchema> => {
  const found: FaultView[] = [
    ...flaws.map((flaw) => faultView(flaw, stream)),
    ...deviations.map((code) => ({ code, title: faultTitles[code] })),
  ];
  const made = checks.map((check) => {
    const faults = found.filter(({ code }) => (checkOf[code as Fault] ?? 'chain') === check);
    return { check, ok: !faults.some(({ code }) => isHarm(code)), faults };
  });
  return {
    case: caseId,
    at: iso(at),
    ok: made.every(({ ok }) => ok),
    ...{ entries, erased, head: ends.get(stream) ?? { seq: 0, hash: '' } },
    ...given('sealedAt', sealedAt === null ? undefined : iso(sealedAt)),
    checks: made,
  };
};
