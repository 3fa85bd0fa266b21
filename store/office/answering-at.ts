import type { Role } from '../../domain/office';
import type { Instant } from '../../domain/time/instant';
import type { Runner } from '../connect';

/** Who answered for a role in a unit at an instant: by what was kept then, which no later change rewrites. */
export const answeringAt = async (
  runner: Runner,
  { unit, role, at }: { readonly unit: string; readonly role: Role; readonly at: Instant },
): Promise<readonly string[]> => {
  const { rows } = await runner.run<{ person: string }>({
    name: 'answering-at',
    text: `select person from answerable
      where unit = $1 and role = $2 and from_at <= $3 and (to_at is null or to_at > $3) order by person`,
    values: [unit, role, at],
  });
  return rows.map(({ person }) => person);
};
