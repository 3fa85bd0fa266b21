import type { TimeLimit } from '../../domain/limit';

/**
 * Extensions whose article says 上一级, by the limit they belong to. The rows were written for a county, with the city as the
 * approver; who handles a case at another level needs the organ above that (CPL 156, 208(1); SPCI 457; PSAPL 118).
 */
const extensions: Readonly<Record<string, readonly string[]>> = {
  'econ-crime-filing-review': ['especially-major'],
  'econ-transfer-filing-review': ['special-circumstances'],
  'custody-base': ['custody-ext-1'],
  'first-instance': ['next-higher-court'],
  'first-instance-private-held': ['next-higher-court'],
  'court-petition-review': ['like-a-trial'],
  'ps-admin-case': ['first', 'second'],
  'ps-admin-case-2012': ['first'],
};

/** The row with the approver that its articles name, where they name the organ above. */
export const nextHigher = (limit: TimeLimit): TimeLimit => {
  const named = extensions[limit.id];
  if (!named) return limit;
  const approver = 'next-higher' as const;
  return { ...limit, extensions: limit.extensions.map((one) => (named.includes(one.id) ? { ...one, approver } : one)) };
};
