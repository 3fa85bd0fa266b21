import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

export interface Received {
  readonly to: readonly string[];
  readonly raw: string;
}

/** A real SMTP server that keeps what it takes. */
export interface Mailbox {
  readonly url: string;
  readonly received: readonly Received[];
  /** Recipients it refuses for good (550), and whether it refuses everybody for now (450). */
  readonly refuse: { for: ReadonlySet<string>; everybody: boolean };
  readonly close: () => Promise<void>;
}

const refusal = (code: number): Error => Object.assign(new Error('refused'), { responseCode: code });

export const mailbox = async (): Promise<Mailbox> => {
  const received: Received[] = [];
  const refuse: Mailbox['refuse'] = { for: new Set(), everybody: false };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    onRcptTo: ({ address }, _session, done) => {
      if (refuse.everybody) done(refusal(450));
      else done(refuse.for.has(address) ? refusal(550) : undefined);
    },
    onData: (stream, { envelope }, done) => {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        received.push({
          to: envelope.rcptTo.map(({ address }) => address),
          raw: Buffer.concat(parts).toString('utf8'),
        });
        done();
      });
    },
  });
  await new Promise<void>((listening) => {
    server.listen(0, '127.0.0.1', listening);
  });
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    refuse,
    close: () =>
      new Promise<void>((closed) => {
        server.close(closed);
      }),
  };
};
