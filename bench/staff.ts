import { type Child, childOf } from './children';
import type { HerdJob, HttpAt, InboxJob, Job, Seen } from './contenders/jobs';
import type { Loaded } from './crew';

/** Who plays a part beside the stack, each in a process of its own. */
export interface Staff {
  /** Opens the cases whose limits run out. */
  readonly opener: Child<HerdJob, readonly string[]>;
  /** Reads the leader's inbox. */
  readonly inbox: Child<InboxJob, readonly Seen[]>;
  /** Goes on with the usual acts. */
  readonly desk: Child<Job<HttpAt>, Loaded>;
  readonly end: () => Promise<void>;
}

export const staff = (): Staff => {
  const opener: Staff['opener'] = childOf('contenders/herd-child.js');
  const inbox: Staff['inbox'] = childOf('contenders/inbox-child.js');
  const desk: Staff['desk'] = childOf('contenders/product-child.js');
  return {
    opener,
    inbox,
    desk,
    end: async () => {
      await Promise.all([opener.end(), inbox.end(), desk.end()]);
    },
  };
};
