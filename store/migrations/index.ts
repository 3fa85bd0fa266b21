import type { Migration } from 'kysely';
import * as ledger from './0001-ledger';
import * as cases from './0002-case';
import * as bell from './0003-bell';
import * as office from './0004-office';
import * as following from './0005-following';
import * as step from './0006-step';
import * as reading from './0006-reading';
import * as supervisor from './0007-supervisor';
import * as inboxOrder from './0008-inbox-order';
import * as stageMoved from './0009-stage-moved';
import * as rollOut from './0010-roll-out';
import * as identity from './0011-identity';
import * as organisation from './0012-office';
import * as access from './0013-access';
import * as register from './0014-register';
import * as handling from './0015-handling';
import * as proposals from './0016-proposals';
import * as ladders from './0017-ladders';
import * as rectification from './0018-rectification';
import * as models from './0019-models';
import * as acts from './0020-acts';
import * as clearing from './0021-clearing';
import * as cover from './0022-case-cover';
import * as recorded from './0023-recorded';

/** Every migration in order. Names are never reused; a released one is never edited. */
export const migrations: Readonly<Record<string, Migration>> = {
  '0001-ledger': ledger,
  '0002-case': cases,
  '0003-bell': bell,
  '0004-office': office,
  '0005-following': following,
  '0006-step': step,
  '0006-reading': reading,
  '0007-supervisor': supervisor,
  '0008-inbox-order': inboxOrder,
  '0009-stage-moved': stageMoved,
  '0010-roll-out': rollOut,
  '0011-identity': identity,
  '0012-office': organisation,
  '0013-access': access,
  '0014-register': register,
  '0015-handling': handling,
  '0016-proposals': proposals,
  '0017-ladders': ladders,
  '0018-rectification': rectification,
  '0019-models': models,
  '0020-acts': acts,
  '0021-clearing': clearing,
  '0022-case-cover': cover,
  '0023-recorded': recorded,
};
