import type { TimeLimit, Title } from '../../domain/limit';
import { words } from './row';

/** Time in which a trial stands still: not an appraisal, and not the adjournment of H-06 (CPL 206). */
const suspended = 'trial-suspension';

const joined = (before: Title | undefined, more: Title): Title =>
  before ? { zh: `${before.zh}；${more.zh}`, en: `${before.en}. ${more.en}` } : more;

const add = (limit: TimeLimit, note: Title, ...basis: readonly string[]): TimeLimit => ({
  ...limit,
  note: joined(limit.note, note),
  basis: [...limit.basis, ...basis],
});

/** CPL 206(2): what is suspended is not counted. */
const notCounted = (limit: TimeLimit): TimeLimit => ({
  ...add(
    limit,
    words(
      '中止审理的期间不计入审理期限（刑诉法206条第2款），自中止之日扣除至恢复审理',
      'Time in which the trial is suspended is not counted (CPL 206(2)), from the suspension until it is resumed',
    ),
    'CPL 206',
  ),
  excludes: [...limit.excludes, suspended],
});

/** SPCI 209: no act of the catalogue designates a court, so that the day is for a person to give. */
const designated = (limit: TimeLimit): TimeLimit =>
  add(
    limit,
    words(
      '指定管辖的，自被指定的法院收到指定管辖决定书和案卷、证据材料之日起计算（SPCI 209）',
      'Under designated jurisdiction counted from the day on which that court has the decision, the file and the evidence (SPCI 209)',
    ),
  );

/** SPCI 210(3): one to three months, and again. */
const eachTime = (limit: TimeLimit): TimeLimit => ({
  ...add(
    limit,
    words(
      '最高人民法院每次批准延长一至三个月，期满仍不能审结的可以再次申请（SPCI 210(3)）',
      'The Supreme Court grants one to three months each time, and may be asked again when they are over (SPCI 210(3))',
    ),
  ),
  extensions: limit.extensions.map((one) =>
    one.id === 'supreme-court' ? { ...one, basis: ['CPL 208(1)', 'SPCI 210(1)(3)'] } : one,
  ),
});

/** Bail that an organ continues after a violation is the same bail. */
const addsUp = (limit: TimeLimit): TimeLimit =>
  add(
    limit,
    words(
      '违反规定后继续取保候审的，检察院累计计算（PRR 100(3)），法院连续计算（SPCI 158(3)）；程序每次重新计算，须由人扣除',
      'Continued after a violation, the time adds up: PRR 100(3) for the procuratorate, SPCI 158(3) for the court. The procedure counts anew: a person must take off what was used',
    ),
  );

const trial = (limit: TimeLimit): TimeLimit => designated(notCounted(limit));

const corrections: Readonly<Record<string, (limit: TimeLimit) => TimeLimit>> = {
  'first-instance': (limit) => eachTime(trial(limit)),
  'first-instance-usual': trial,
  'first-instance-private-held': notCounted,
  'first-instance-private': notCounted,
  'summary-procedure': notCounted,
  'fasttrack-trial': notCounted,
  'bail-cap': addsUp,
};

/** Rows that earlier packs said too little of; those packs keep them as they were released. */
export const corrected = (limit: TimeLimit): TimeLimit => corrections[limit.id]?.(limit) ?? limit;
