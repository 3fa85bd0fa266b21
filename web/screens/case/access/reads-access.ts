import { holds, leading, type Me } from '../../../app/session';
import type { Case } from '../shown';

const anywhere = ['auditor', 'administrator'];

/** Whose tab it is; whether one may read it, the server decides. */
export const readsAccess = (me: Me, { handling }: Case): boolean =>
  holds(me, anywhere) || (holds(me, leading) && handling.some(({ unit }) => unit === me.unit));
