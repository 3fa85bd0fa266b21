import type { Title } from '../../words/language';

/** What the board of orders to put something right says. */
export const words = {
  title: { zh: '整改台账', en: 'Rectifications' },
  states: { zh: '状态', en: 'States' },
  state: { zh: '状态', en: 'State' },
  case: { zh: '案件', en: 'Case' },
  what: { zh: '事项', en: 'What' },
  owner: { zh: '责任人', en: 'Owner' },
  unit: { zh: '承办单位', en: 'Unit' },
  due: { zh: '期限', en: 'Due' },
  askedBy: { zh: '责令人', en: 'Ordered by' },
  look: { zh: '查看办理', en: 'Look and act' },
  mine: { zh: '只看我负责的', en: 'Only mine' },
  anyUnit: { zh: '全部单位', en: 'All units' },
  empty: { zh: '没有这样的整改', en: 'No such order' },
  emptyHint: {
    zh: '可更换状态或者单位查看；新的整改由监督人员、上级或者法制部门责令。',
    en: 'Try another state or unit. Supervisors, superiors and the legal department order new ones.',
  },
  order: { zh: '新的责令或者监督文书', en: 'New order or instrument' },
  orderTitle: { zh: '责令整改或者发出监督文书', en: 'Order or instrument of supervision' },
  another: { zh: '另选案件', en: 'Another case' },
  gravity: {
    zh: '由轻到重：口头提示、流程监控通知书、纠正违法通知书、报告检察长或者上级。',
    en: 'From mild to grave: oral hint, notice of monitoring, notice to correct a violation, report to the chief or the superior.',
  },
  since: { zh: '责令时间', en: 'Since' },
  next: { zh: '下一步', en: 'Next step' },
  verifier: { zh: '由责令方核验', en: 'Whoever ordered it verifies' },
} as const satisfies Record<string, Title>;

export const stateWords = {
  open: { zh: '整改中', en: 'Open' },
  overdue: { zh: '已逾期', en: 'Overdue' },
  'to-verify': { zh: '待核验', en: 'To verify' },
  rejected: { zh: '核验未通过', en: 'Rejected' },
  verified: { zh: '已核验', en: 'Verified' },
  ended: { zh: '另行终结', en: 'Ended' },
} as const satisfies Record<string, Title>;

export type State = keyof typeof stateWords;
export const states = Object.keys(stateWords) as State[];
export const isState = (text: string | undefined): text is State => states.some((one) => one === text);

export const stepWords = {
  acknowledge: { zh: '签收', en: 'Acknowledge' },
  plan: { zh: '制定计划', en: 'Plan' },
  do: { zh: '落实', en: 'Do' },
  verify: { zh: '核验', en: 'Verify' },
} as const satisfies Record<string, Title>;
