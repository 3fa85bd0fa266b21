import { row } from './problem-row';

/** What the API says to requests about clearings. */
export const clearingProblems = {
  'no-such-clearing': row(
    404,
    '没有这次清理，或您无权查看',
    'There is no such clearing, or you may not see it',
    '查看本单位的清理（GET /api/v1/clearings）',
    'Look at the clearings of your units (GET /api/v1/clearings)',
  ),
  'period-not-over': row(
    409,
    '该期间尚未结束',
    'This day, month or quarter is not over',
    '期间结束后再清理；漏掉的，写明其最后一日',
    'Clear it when it is over; name the last day of one that was missed',
  ),
  'snapshot-withheld': row(
    403,
    '快照中有您无权查看的案件',
    'The snapshot names cases that you may not see',
    '由能查看全部案件的上级单位调取',
    'Have it fetched by the unit above, which may see all of them',
  ),
  'no-snapshot': row(
    404,
    '尚无该快照',
    'There is no such snapshot yet',
    '列完清单后有首个快照，清理结束后有第二个',
    'The first is made when the list is whole, the second when the clearing is over',
  ),
} as const;
