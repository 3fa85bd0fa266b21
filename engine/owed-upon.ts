import type { Act } from '../domain/act';
import type { Standing } from '../domain/case';
import type { DutyRow } from '../domain/duty';
import { duties } from '../law/duties';
import type { Context } from './outcome';
import { oweAnew } from './procedures';

const rows: readonly DutyRow[] = [...duties.values()].filter((row) => row.owedUpon !== undefined);

const isOwedUpon = ({ owedUpon }: DutyRow, { type, fields }: Act): boolean =>
  owedUpon?.act === type &&
  Object.entries(owedUpon.where ?? {}).every(([field, value]) => fields[field] === value) &&
  (owedUpon.unless === undefined || fields[owedUpon.unless] === undefined);

/** Opens what the office has set itself to do after an act, in cases whose law knows of it. */
export const owedUpon = (standing: Standing, act: Act, ctx: Context): Standing =>
  rows.filter((row) => isOwedUpon(row, act)).reduce((before, { id }) => oweAnew(before, id, act, ctx), standing);
