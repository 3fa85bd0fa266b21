import { CaseclockError } from '../domain/errors';
import { letterTo } from './letter';
import type { Delivery, Needs } from './ports';

/** Thrown when a bell is to be mailed and this worker knows no mail server. Set SMTP_URL for the worker and start it again. */
class NoMailServer extends CaseclockError {
  readonly code = 'no-mail-server';

  constructor() {
    super({}, 'A bell is to be mailed, and no mail server is configured: set SMTP_URL for the worker.');
  }
}

/** Thrown when the mail server is away or full: the same letter is tried again later. */
export class MailServerAway extends CaseclockError {
  readonly code = 'mail-server-away';

  constructor(reason: string) {
    super({ reason }, 'The mail server cannot be reached or does not take mail now. It is tried again by itself.');
  }
}

/** Thrown when the mail server refuses a letter for good: the address does not exist, or the sender is not allowed. */
export class MailRefused extends CaseclockError {
  readonly code = 'mail-refused';

  constructor(readonly reason: string) {
    super({ reason }, 'The mail server refuses this letter for good. Check the address of the person and MAIL_FROM.');
  }
}

/** Thrown when another run holds what is left of these bells: it is asked for again when that run must be over. */
class DeliveryHeld extends CaseclockError {
  readonly code = 'delivery-held';

  constructor() {
    super({}, 'Another run is sending these letters. It is looked at again by itself.');
  }
}

type Some = readonly [Delivery, ...Delivery[]];

const byPerson = (deliveries: readonly Delivery[]): Some[] => {
  const groups = new Map<string, Some>();
  for (const one of deliveries) groups.set(one.person, [...(groups.get(one.person) ?? []), one] as unknown as Some);
  return [...groups.values()];
};

type Post = Pick<Needs, 'deliveries' | 'send'>;

const sendOne = async ({ deliveries, send }: Post, caseId: string, group: Some): Promise<void> => {
  if (!send) throw new NoMailServer();
  try {
    await send(letterTo(caseId, group));
  } catch (error) {
    if (!(error instanceof MailRefused)) throw error;
    return deliveries.undeliverable(caseId, group, error.reason);
  }
  await deliveries.delivered(caseId, group);
};

/**
 * Mails what bells of one case have to say: one letter a person, each marked as soon as it went out, so that a repetition
 * sends only what is missing.
 * @throws {MailServerAway} nothing was lost; the same again will do
 */
export const deliver = async (post: Post, caseId: string, bells: readonly string[]): Promise<void> => {
  const { deliveries, left } = await post.deliveries.claim(caseId, bells);
  const tried = await Promise.allSettled(byPerson(deliveries).map((group) => sendOne(post, caseId, group)));
  const failed = tried.find((one) => one.status === 'rejected');
  if (failed) throw failed.reason;
  if (left) throw new DeliveryHeld();
};
