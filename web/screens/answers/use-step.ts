import { useActing } from '../../api/acting';
import { useSession } from '../../app/session';

interface Step {
  readonly type: string;
  readonly fields: object;
  /** The unit that owes it: it is done in the capacity that I hold there. */
  readonly unit?: string;
  /** The case as I saw it: its last act. Left out where it does not matter what else has happened. */
  readonly seen?: number;
}

/** Sends acts of one case, each in the capacity that I hold in the unit that owes it. */
export const useStep = (caseId: string) => {
  const { me } = useSession();
  const { send: sendAct, isPending, problem } = useActing(caseId);

  const capacityIn = (unit: string | undefined): Record<string, string> => {
    const own = me.capacities.find((one) => one.unit === unit);
    if (!own || own.unit === me.unit) return {};
    const acting = { 'acting-in': encodeURIComponent(own.unit) };
    return own.for === undefined ? acting : { ...acting, 'acting-for': encodeURIComponent(own.for) };
  };

  const send = async ({ type, fields, unit, seen }: Step): Promise<boolean> =>
    (await sendAct({ type, fields }, { seen, headers: capacityIn(unit) })) !== undefined;
  return { send, isPending, problem };
};
