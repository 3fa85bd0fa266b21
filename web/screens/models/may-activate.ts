import type { Schema } from '../../api/client';
import type { Title } from '../../words/language';
import { keepers } from './use-model';
import { words } from './words';

interface Asked {
  readonly version: Pick<Schema<'Model'>, 'version' | 'proposedBy'>;
  readonly tests: readonly Pick<Schema<'BackTest'>, 'version' | 'by'>[];
  readonly me: Pick<Schema<'Me'>, 'id' | 'roles'>;
}

/** Why somebody does not switch a version on; nothing where they may. The server decides by the same rules. */
export const whyNotActivate = ({ version: { version, proposedBy }, tests, me }: Asked): readonly Title[] => {
  if (!me.roles.some((role) => keepers.includes(role))) return [words.notKeeper];
  const testers = tests.filter((one) => one.version === version).map(({ by }) => by);
  return [
    ...(testers.length === 0 ? [words.notTried] : []),
    ...(proposedBy === me.id ? [words.ownVersion] : []),
    ...(proposedBy === undefined && testers.length > 0 && testers.every((by) => by === me.id)
      ? [words.onlyTester]
      : []),
  ];
};
