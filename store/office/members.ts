import type { Membership } from '../../domain/office';
import type { Transaction } from '../transaction';
import type { Absence } from './answerable';

const defined = <T extends { to: number | null }>({ to, ...rest }: T): Omit<T, 'to'> & { to?: number } => ({
  ...rest,
  ...(to === null ? {} : { to }),
});

/** Every membership and absence there is or was: what `answerableFrom` begins from. */
export const readMembers = async (
  tx: Transaction,
): Promise<{ memberships: readonly Membership[]; absences: readonly Absence[] }> => {
  const members = tx.run<Membership & { to: number | null }>({
    text: 'select person, unit, role, from_at as "from", to_at as "to" from membership order by person, unit, role, from_at',
  });
  const away = tx.run<{ person: string; from: number; to: number | null; deputy: string | null }>({
    text: 'select person, from_at as "from", to_at as "to", deputy from absence order by person, from_at',
  });
  return {
    memberships: (await members).rows.map(defined),
    absences: (await away).rows.map(({ deputy, ...rest }) => ({ ...defined(rest), deputy: deputy ?? undefined })),
  };
};
