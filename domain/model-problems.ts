import { row } from './problem-row';

/** What the API says to requests about warning models. */
export const modelProblems = {
  'no-such-model': row(
    404,
    '没有该预警模型',
    'There is no such warning model',
    '从 GET /api/v1/models 查看有哪些模型和版本',
    'Look at GET /api/v1/models for the models and versions there are',
  ),
  'model-version-exists': row(
    409,
    '该版本已存在，版本不得更改',
    'This version exists, and a version never changes',
    '以 details.next 为版本号重新提交',
    'Send it again under the version in details.next',
  ),
  'same-person-activates': row(
    403,
    '提出或者独自检验模型的人不得启用',
    'Whoever wrote a model, or alone has tried it, does not activate it',
    '由第二人启用',
    'Have a second person activate it',
  ),
  'not-back-tested': row(
    409,
    '该版本尚未回溯检验',
    'This version has not been tried on the past',
    '先标注，再通过 POST /api/v1/models/{model}/back-tests 检验该版本',
    'Label cases, then run a back-test of this very version',
  ),
  'model-stands-otherwise': row(
    409,
    '模型的状态不允许此操作',
    'The model stands otherwise',
    '查看模型当前状态后再决定',
    'Look at how the model stands before deciding again',
  ),
  'no-such-labels': row(
    422,
    '没有为该模型预先做出的标注',
    'There are no such labels for this model',
    '先通过 POST /api/v1/models/{model}/labels 标注',
    'Lay labels down first with POST /api/v1/models/{model}/labels',
  ),
  'labels-too-late': row(
    409,
    '标注晚于该版本的运行',
    'The labels were laid down after this version had been run',
    '先标注后检验；已运行的版本须以新版本重新检验',
    'Label before running; later labels take a new version of the model',
  ),
  'threshold-outside': row(
    422,
    '阈值不存在或者超出范围',
    'There is no such threshold, or it lies outside its bounds',
    '按 details 所列范围设置',
    'Keep to the bounds in details',
  ),
  'unknown-fact': row(
    422,
    '表达式引用了不存在的事实',
    'An expression names a fact that there is not',
    '按 details.near 更正；全部事实见 docs/models.md',
    'Correct it by details.near; docs/models.md lists every fact',
  ),
  'invalid-expression': row(
    422,
    '表达式不成立',
    'An expression does not hold',
    '按 details.what 更正',
    'Correct it by details.what',
  ),
  'invalid-model': row(
    422,
    '模型各部分不相符',
    'The parts of the model do not fit together',
    '按 details.field 和 details.what 更正',
    'Correct details.field by details.what',
  ),
  'not-model-keeper': row(
    403,
    '无权管理预警模型',
    'You do not keep the warning models',
    '由执法监督人员、领导或者管理员操作',
    'Ask a supervisor, a leader or an administrator',
  ),
} as const;
