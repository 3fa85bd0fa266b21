import type { Clock } from '../config/clock';
import type { Clearings, Desk, Item, Models, RollOuts, Stepped, Versions } from '../desk';
import type { Database } from '../store';
import type { AccessLog } from './access-log';
import type { Issuer } from './identity/issuer';
import type { People } from './people';
import type { Sessions } from './sessions';

/** What the routes stand on. Tests put their own clock in; everything else is the real thing. */
export interface Door {
  readonly clock: Clock;
  readonly database: Database;
  readonly sessions: Sessions;
  readonly people: People;
  /** Who looked at what. */
  readonly accessLog: AccessLog;
  /** The secret of the installation. */
  readonly secret: string;
  /** The only writer of a case. */
  readonly step: (caseId: string, item: Item) => Promise<Stepped>;
  /** Putting calendars and law packs into force. */
  readonly rollOuts: Pick<RollOuts, 'propose' | 'decide'>;
  /** Warning models. */
  readonly models: Models;
  /** Clearings that an administrator begins. */
  readonly clearings: Pick<Clearings, 'open'>;
  readonly versions: Versions;
  /** Folds a case anew and compares. */
  readonly audit: Desk['audit'];
  /** Who vouches for people besides their passwords; undefined where none is configured. */
  readonly issuer?: Issuer | undefined;
  /** Whether the Temporal server answers; undefined where none is configured. */
  readonly temporal?: () => Promise<boolean>;
}
