import { createHash } from 'node:crypto';
import { createTransport } from 'nodemailer';
import { MailRefused, MailServerAway } from './deliver';
import type { Letter } from './ports';

export interface Mailer {
  readonly send: (letter: Letter) => Promise<void>;
  readonly close: () => void;
}

// A mail server that hangs is given up long before the activity is.
const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000, dnsTimeout: 10_000 };

const replyOf = (error: unknown): number =>
  error instanceof Error && 'responseCode' in error && typeof error.responseCode === 'number' ? error.responseCode : 0;

// 530 to 538: who we are, not the letter; an operator mends that.
const refused = (reply: number): boolean => reply >= 500 && !(reply >= 530 && reply <= 538);

// The same letter always bears the same id, so that a mailbox recognises a second copy.
const idOf = (key: string): string => `<${createHash('sha256').update(key).digest('hex')}@caseclock>`;

/** Sends letters through one mail server; `url` as in SMTP_URL. */
export const mailer = ({ url, from }: { url: string; from: string }): Mailer => {
  const transport = createTransport({ url, pool: true, maxConnections: 2, ...patience });
  return {
    send: async ({ key, ...letter }) => {
      try {
        await transport.sendMail({ ...letter, from, messageId: idOf(key) });
      } catch (error) {
        const reply = replyOf(error);
        if (refused(reply)) throw new MailRefused(String(reply));
        throw new MailServerAway(reply === 0 ? 'no answer' : String(reply));
      }
    },
    close: () => transport.close(),
  };
};
