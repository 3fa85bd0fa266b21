import { type IncomingMessage, request } from 'node:http';
import { eventually } from './eventually';

/** One event of a stream. */
export interface StreamEvent {
  readonly event: string;
  readonly id?: string;
  readonly data: ReturnType<typeof JSON.parse>;
}

/** A stream over a socket of its own, as a browser holds one. */
export interface EventStream {
  readonly status: number;
  readonly events: readonly StreamEvent[];
  /** Waits for an event. */
  readonly next: (event: string, holds?: (one: StreamEvent) => boolean) => Promise<StreamEvent>;
  readonly ended: Promise<void>;
  readonly leave: () => void;
}

const parsed = (block: string): StreamEvent[] => {
  const fields = Object.fromEntries(
    block.split('\n').map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)]),
  );
  if (fields['event'] === undefined) return [];
  return [
    { event: fields['event'], ...(fields['id'] === undefined ? {} : { id: fields['id'] }), data: JSON.parse(fields['data'] ?? 'null') }, // prettier-ignore
  ];
};

/** Opens a stream of changes. */
export const eventStream = async (
  base: string,
  token: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<EventStream> => {
  const asked = request(`${base}/api/v1/changes`, { headers: { authorization: `Bearer ${token}`, ...headers } });
  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    asked.on('response', resolve).on('error', reject).end();
  });
  const events: StreamEvent[] = [];
  let rest = '';
  answer.setEncoding('utf8').on('data', (chunk: string) => {
    const blocks = (rest + chunk).split('\n\n');
    rest = blocks.pop() ?? '';
    if (answer.statusCode === 200) events.push(...blocks.flatMap(parsed));
  });
  answer.on('error', () => undefined);
  const ended = new Promise<void>((resolve) => {
    answer.on('close', resolve);
  });
  return {
    status: answer.statusCode ?? 0,
    events,
    next: (event, holds = () => true) =>
      eventually(() => {
        const found = events.find((one) => one.event === event && holds(one));
        if (!found) throw new Error(`no ${event} among ${JSON.stringify(events)}`);
        return Promise.resolve(found);
      }),
    ended,
    leave: () => asked.destroy(),
  };
};
