import { clearingProblems } from './clearing-problems';
import { modelProblems } from './model-problems';
import { type ProblemRow, row } from './problem-row';
import { refusals, type RefusalCode } from './refusals';

export type { ProblemRow } from './problem-row';

const door = {
  'malformed-json': row(
    400,
    '请求体不是有效的 JSON',
    'The body is not valid JSON',
    '检查请求体的语法和长度后重新提交',
    'Check the syntax and the length of the body and send it again',
  ),
  'bad-request': row(
    400,
    '请求无法读取',
    'The request cannot be read',
    '检查地址、请求头和请求体的编码',
    'Check how the address, the headers and the body are encoded',
  ),
  'foreign-host': row(
    421,
    '该地址不在此服务',
    'This server is not asked under that name',
    '使用本机地址（localhost 或 127.0.0.1）访问；对外提供服务时设置 API_HOST',
    'Ask localhost or 127.0.0.1; to serve others, set API_HOST to the address they use',
  ),
  'not-signed-in': row(
    401,
    '未登录或登录已失效',
    'You are not signed in, or your session has ended',
    '通过 POST /api/v1/session 登录，并以 Bearer 令牌重新提交',
    'Sign in with POST /api/v1/session and send the request again with the bearer token',
  ),
  'wrong-credentials': row(
    401,
    '用户或密码不正确',
    'The user or the password is wrong',
    '核对后重新登录；忘记密码时请管理员重新设置',
    'Check both and sign in again; if the password is lost, ask an administrator to set a new one',
  ),
  'sign-in-failed': row(
    401,
    '身份认证服务未能确认您的身份',
    'The identity provider did not vouch for you',
    '从 GET /api/v1/session/oidc 重新登录',
    'Begin again at GET /api/v1/session/oidc',
  ),
  'unknown-identity': row(
    403,
    '该身份未与任何人员关联，或该人员现无任何职务',
    'This identity belongs to nobody here, or to somebody who holds no role now',
    '将 details 所列身份告知管理员，由其通过 POST /api/v1/accounts/{person}/identities 关联',
    'Tell an administrator the identity in details: POST /api/v1/accounts/{person}/identities links it to a person',
  ),
  'foreign-request': row(
    403,
    '请求来自其他页面，或缺少防伪令牌',
    'The request comes from another site, or without its CSRF token',
    '在 x-csrf-token 请求头中附上 GET /api/v1/session 所给的 csrf；程序使用 Bearer 令牌',
    'Send the csrf of GET /api/v1/session in the header x-csrf-token; programs use a bearer token',
  ),
  'access-log-not-yours': row(
    403,
    '您的职务不查阅访问记录',
    'Your role does not read who looked at a case',
    '由审计员、管理员或者办案单位负责人查阅',
    'Ask an auditor, an administrator, or a head of the unit that handles the case',
  ),
  'password-must-change': row(
    403,
    '须先修改密码',
    'The password must be changed first',
    '通过 POST /api/v1/session/password 设置自己的密码',
    'Set one of your own with POST /api/v1/session/password',
  ),
  'no-such-capacity': row(
    403,
    '您现在没有该职务，也不是该人员的代理人',
    'You hold no such post now, and do not stand in for that person',
    '从 GET /api/v1/session 的 capacities 中选择 acting-in、acting-for',
    'Choose acting-in and acting-for among the capacities of GET /api/v1/session',
  ),
  'not-administrator': row(
    403,
    '仅管理员可以办理',
    'Only an administrator may do this',
    '请管理员办理',
    'Ask an administrator',
  ),
  'route-not-found': row(
    404,
    '没有该地址',
    'There is nothing at this address',
    '查看 /docs 中的接口清单',
    'Look at the list of routes at /docs',
  ),
  'case-not-found': row(
    404,
    '没有该案件，或您无权查看',
    'There is no such case, or you may not see it',
    '核对案件编号，或请承办单位办理',
    'Check the id of the case, or ask the unit that handles it',
  ),
  'person-not-found': row(
    404,
    '没有该人员',
    'There is no such person',
    '从 GET /api/v1/users 中选择',
    'Choose one of GET /api/v1/users',
  ),
  'no-issuer': row(
    404,
    '未配置身份认证服务',
    'No identity provider is configured',
    '以密码登录；或设置 OIDC_ISSUER',
    'Sign in with a password, or set OIDC_ISSUER',
  ),
  'unit-not-found': row(
    404,
    '没有该单位，或者不在您的职责范围内',
    'There is no such unit, or it is not yours to ask about',
    '核对单位编号；查看本单位及下级单位',
    'Check the id of the unit; ask about your own unit or one below it',
  ),
  'clock-not-found': row(
    404,
    '没有该计时，或您无权查看',
    'There is no such clock, or you may not see it',
    '查看案件的计时',
    "Look at the case's clocks",
  ),
  'alert-not-found': row(
    404,
    '没有发给您的该提醒',
    'There is no such alert for you',
    '查看收件箱',
    'Look at your inbox',
  ),
  'procedure-not-found': row(
    404,
    '没有该版本的程序',
    'There is no such version of a procedure',
    '查看 GET /api/v1/procedures',
    'Look at GET /api/v1/procedures',
  ),
  'problem-not-found': row(
    404,
    '没有该错误代码',
    'There is no such problem code',
    '查看 GET /api/v1/problems',
    'Look at GET /api/v1/problems',
  ),
  'request-incomplete': row(
    408,
    '请求未在时限内送达',
    'The request did not arrive in time',
    '以同一幂等键重新提交',
    'Send it again with the same key',
  ),
  'key-reused': row(
    409,
    '同一幂等键已用于另一请求',
    'The idempotency key was used for another request',
    '新的请求使用新的幂等键',
    'Use a new key for a new request',
  ),
  'identity-taken': row(
    409,
    '该身份已与其他人员关联',
    'This identity belongs to somebody else',
    '先通过 POST /api/v1/accounts/{person}/identities/remove 解除关联',
    'Take it from them first: POST /api/v1/accounts/{person}/identities/remove',
  ),
  'case-moved': row(
    412,
    '案件在您查看之后已有变化',
    'The case has moved since you looked at it',
    '重新查看案件，确认后以新的 ETag 提交',
    'Look at the case again and submit with its new ETag',
  ),
  'body-too-large': row(413, '请求体过大', 'The body is too large', '请求体不得超过 1 MB', 'Send at most 1 MB'),
  'address-too-long': row(
    414,
    '地址过长',
    'The address is too long',
    '核对编号后重新提交',
    'Check the ids in the address',
  ),
  'unsupported-media-type': row(
    415,
    '请求体类型不受支持',
    'The body is of a type that is not supported',
    '以 application/json 提交',
    'Send it as application/json',
  ),
  malformed: row(
    422,
    '请求不符合该接口的要求',
    'The request is not what this route takes',
    '按 errors 所列逐项改正后重新提交；幂等键未被使用',
    'Mend what errors lists and send it again; the key has not been used',
  ),
  'weak-password': row(
    422,
    '密码过于简单',
    'The password is too weak',
    '至少 12 个字符，不含用户名，不与原密码相同',
    'Use at least 12 characters, without your user name, and not the one before',
  ),
  'too-many-requests': row(
    429,
    '请求过于频繁',
    'Too many requests',
    '按 Retry-After 所列秒数稍后以同一幂等键重新提交',
    'Wait as long as Retry-After says and send it again with the same key',
  ),
  'locked-out': row(
    429,
    '登录失败次数过多，暂时锁定',
    'Too many failed sign-ins: locked for a while',
    '按 Retry-After 所列秒数稍后再试；或请管理员重新设置密码',
    'Wait as long as Retry-After says, or ask an administrator to set a new password',
  ),
  'headers-too-large': row(
    431,
    '请求头过大',
    'The headers are too large',
    '减少请求头后重新提交',
    'Send fewer or shorter headers',
  ),
  internal: row(
    500,
    '系统内部错误',
    'Something nobody foresaw went wrong here',
    '以同一幂等键重新提交；仍然失败时将 request 编号告知管理员',
    'Repeat the request with the same key; if it fails again, tell the administrator the request id',
  ),
  'store-unavailable': row(
    503,
    '数据库暂时不可用',
    'The database cannot be reached for the moment',
    '以同一幂等键重新提交：已记录的不会重复，未记录的不会丢失',
    'Repeat the request with the same key: what was recorded is not doubled, what was not is not lost',
  ),
  'no-such-roll-out': row(
    404,
    '没有该次规则施行',
    'There is no such roll-out',
    '查看 GET /api/v1/law/roll-outs',
    'Look at GET /api/v1/law/roll-outs',
  ),
  'roll-out-open': row(
    409,
    '另一次规则施行尚未结束',
    'Another roll-out has not ended',
    '先由第二人决定，或等待其结束',
    'Have a second person decide it, or wait until it has ended',
  ),
  'roll-out-not-proposed': row(
    409,
    '该次施行不在待决定状态',
    'The roll-out does not wait for a decision',
    '查看其当前状态；影响预览完成后才能决定',
    'Look at its state; it is decided once its preview is there, and once',
  ),
  'same-person-decides': row(
    403,
    '提出人不得自行批准',
    'Whoever proposed it does not decide it',
    '由另一名管理员决定',
    'Have another administrator decide it',
  ),
  'no-such-pack': row(
    422,
    '本版本没有该规则包',
    'This release carries no such law pack',
    '查看 GET /api/v1/law',
    'Look at GET /api/v1/law',
  ),
  'no-such-edition': row(
    422,
    '该日历版本未施行，无从更正',
    'No such calendar edition is in force, so nothing can correct it',
    '查看 GET /api/v1/law',
    'Look at GET /api/v1/law',
  ),
  'invalid-calendar': row(
    422,
    '节假日安排文件有误',
    'The file of the holiday notice does not hold',
    '按 details.faults 逐条核对通知原文后更正',
    'Check each of details.faults against the paper and correct the file',
  ),
  'invalid-office': row(
    422,
    '机构或人员的变动有误',
    'The change of the organisation does not hold',
    '按 details.faults 逐条改正；未作任何变更',
    'Mend each of details.faults; nothing was changed',
  ),
  'calendar-gap': row(
    422,
    '该年与已有年份不相连',
    'The year does not adjoin those that are covered',
    '先导入其间各年的安排',
    'Import the years between first',
  ),
  'nothing-new': row(
    409,
    '该通知已经施行，内容相同',
    'This very notice is in force already',
    '无需再次导入',
    'There is nothing to import',
  ),
  'notice-not-later': row(
    409,
    '该年已有同日或更晚的通知',
    'A notice of the same day or a later one stands for this year',
    '核对发文日期；已施行的文件有误的，以 corrects 注明其版本号',
    'Check the day it was issued; to replace a file that was wrong, name its edition in corrects',
  ),
  ...modelProblems,
  'made-by-roll-out': row(
    422,
    '该行为由规则施行程序记录',
    'Only a roll-out records this act',
    '通过 POST /api/v1/law/roll-outs 提出施行',
    'Propose a roll-out with POST /api/v1/law/roll-outs',
  ),
  'made-by-watch': row(
    422,
    '该行为由预警模型或者清理程序记录',
    'Only a warning model or a clearing records this act',
    '模型命中和清理清单由系统写入；处置请用 warning.answer 或 clearing.dispose',
    'Hits and lists are written by the watch; answer them with warning.answer or clearing.dispose',
  ),
  ...clearingProblems,
  'issuer-unavailable': row(
    503,
    '身份认证服务暂时不可用',
    'The identity provider cannot be reached for the moment',
    '稍后重试',
    'Try again in a moment',
  ),
  'too-slow': row(
    503,
    '处理超时',
    'The request took too long',
    '以同一幂等键重新提交',
    'Repeat the request with the same key',
  ),
  closing: row(
    503,
    '服务正在停止',
    'This server is shutting down',
    '稍后以同一幂等键重新提交',
    'Repeat the request with the same key in a moment',
  ),
} as const satisfies Record<string, ProblemRow>;

/** Refusals that rest on where the case stands now; the others rest on what was submitted. */
const conflicts: readonly RefusalCode[] = [
  'out-of-order',
  'measure-running',
  'review-running',
  'somebody-held',
  'something-owed',
  'case-closed',
  'person-registered',
  'checklist-incomplete',
  'rights-not-told',
  'nothing-to-hand-out',
  'needs-review',
  'not-approved',
  'approval-used',
  'warning-open',
  'clearing-open',
];

export type DoorCode = keyof typeof door;
export type ProblemCode = DoorCode | RefusalCode;

/** The status an API answers a refusal with: 409 where the case stands in the way, 422 where the act does. */
const statusOfRefusal = (code: RefusalCode): 409 | 422 => (conflicts.includes(code) ? 409 : 422);

const refused = (Object.entries(refusals) as [RefusalCode, (typeof refusals)[RefusalCode]][]).map(
  ([code, { title, remedy }]) => [code, { status: statusOfRefusal(code), title, remedy }] as const,
);

/** Every problem the API can answer with, refusals of the law included, by code. The only list there is. */
export const problems = { ...door, ...Object.fromEntries(refused) } as Readonly<Record<ProblemCode, ProblemRow>>;

export const problemCodes = Object.keys(problems) as ProblemCode[];

/** Whether a code is a refusal, which stands in the ledger; every other problem leaves no trace there. */
export const isRefusal = (code: ProblemCode): code is RefusalCode => Object.hasOwn(refusals, code);
