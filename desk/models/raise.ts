import type { Act } from '../../domain/act';
import { hashOf } from '../../domain/canonical';
import type { Standing } from '../../domain/case';
import type { Office } from '../../domain/office';
import type { Instant } from '../../domain/time/instant';
import { watchActor } from '../../domain/watch-actor';
import type { StoredHit } from '../../store';

type Found = Pick<StoredHit, 'caseId' | 'model' | 'version' | 'subject' | 'firstAt'>;

const identity = ({ model, version, subject, firstAt }: Found): object => ({ model, version, subject, firstAt });

/** The same hit is the same warning, however often it is submitted. */
const warningId = (hit: Found): string => `warning-${hashOf(identity(hit)).slice(0, 24)}`;

/** What stands for the request: what was found may be worded anew in between. */
export const warningHash = (hit: Found): string => hashOf(identity(hit));

/** The warning of a model as an act of the case; undefined where nobody handles it who could answer. */
export const warningOf = (hit: StoredHit, standing: Standing, office: Office, at: Instant): Act | undefined => {
  const actor = watchActor(standing, office);
  if (!actor) return undefined;
  const { model, version, why, clock } = hit;
  return {
    id: warningId(hit),
    type: 'warning.raise',
    occurredAt: at,
    receivedAt: at,
    actor,
    persons: [],
    fields: { model, version, why: `${why.zh}\n${why.en}`, ...(clock === null ? {} : { clock: clock.slice(0, 300) }) },
  };
};
