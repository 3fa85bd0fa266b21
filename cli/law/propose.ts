import { setTimeout as wait } from 'node:timers/promises';
import { Fault } from '../../config/fault';
import type { Client } from '../case/client';
import { type Common, print, signedIn } from '../case/signed-in';
import type { RollOut } from './answers';
import { firstMoves } from './moves';
import { rollOutText } from './roll-out';

export const rollOutOf = async (client: Client, id: string): Promise<RollOut> =>
  (await client.get(`/law/roll-outs/${encodeURIComponent(id)}`)) as RollOut;

export const showRollOut = async (client: Client, one: RollOut, options: Common): Promise<void> => {
  const moves = options.json || !one.preview?.clocks ? [] : await firstMoves(client, one.id);
  print(one, () => rollOutText(one, moves), options);
};

const minutes = 10;
const second = 1_000; // ms

/** Waits until somebody has counted what it would do. @throws {Fault} nobody does */
export const counted = async (
  client: Client,
  id: string,
  { tries = minutes * 60, pause = second }: { readonly tries?: number; readonly pause?: number } = {},
): Promise<RollOut> => {
  for (let left = tries; left > 0; left -= 1) {
    const one = await rollOutOf(client, id);
    if (one.state !== 'previewing') return one;
    await wait(pause);
  }
  throw new Fault(
    `${id} is proposed, but nobody has counted yet what it would do: worker and watch must run (“npx caseclock doctor”). ` +
      `Nothing is lost; look later with “npx caseclock law show ${id}”.`,
  );
};

/** Proposes a calendar or a pack and shows what it would do. Given up while it waits, the proposal stands. */
export const propose = async (body: object, options: Common): Promise<void> => {
  const client = await signedIn(options);
  const { id } = (await client.post('/law/roll-outs', body)) as RollOut;
  process.stderr.write(`${id} 已提出，正在统计影响 · ${id} is proposed; what it would do is being counted …\n`);
  await showRollOut(client, await counted(client, id), options);
};
