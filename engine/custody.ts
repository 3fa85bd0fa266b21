import type { Standing } from '../domain/case';
import { ownOf } from './records';

/** Whether a period of custody of this person is open: somebody who is not in the case, or nobody, is not held. */
export const isHeld = ({ persons }: Pick<Standing, 'persons'>, person: string | undefined): boolean =>
  person !== undefined && (ownOf(persons, person)?.custody.some(({ to }) => to === undefined) ?? false);
