import type { Clock, Standing } from '../domain/case';
import type { Extension } from '../domain/limit';
import { type Agency, type ApprovalLevel, levelNeeded, type UnitLevel } from '../domain/office';
import type { Context } from './outcome';

type Handled = Pick<Standing, 'handling'>;

/** The level at which an agency handles the case. The table of limits is written for a county, and so is a case whose unit nobody knows. */
export const handledAt = (standing: Handled | undefined, agency: Agency, { office }: Context): UnitLevel => {
  const unit = standing?.handling[agency]?.unit;
  return (unit === undefined ? undefined : office.unit(unit)?.level) ?? 'county';
};

/** The level that must approve an extension of this clock: 上一级 is above the unit of the agency that owes the limit. */
export const approverOf = (
  { owedBy }: Pick<Clock, 'owedBy'>,
  { approver }: Extension,
  standing: Handled,
  ctx: Context,
): ApprovalLevel => levelNeeded(approver, handledAt(standing, owedBy, ctx));
