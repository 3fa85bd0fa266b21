import { condition } from '@temporalio/workflow';
import { deliver, sleepOn } from './effects';

/** Sends what bells have to say, beside the sleeping: a mail server that is away never keeps time from moving. */
export interface Courier {
  /** Bells still to be told of. */
  readonly waiting: ReadonlySet<string>;
  readonly take: (bells: readonly string[]) => void;
  /** Delivers whatever it is given, one batch after the other, until the workflow ends. */
  readonly run: () => Promise<never>;
}

/** A courier for one case, with what an earlier run left to it. */
export const courier = (caseId: string, left: readonly string[]): Courier => {
  const waiting = new Set(left);
  let taken = 0;

  const deliverAll = async (): Promise<void> => {
    const batch = [...waiting];
    const before = taken;
    try {
      await deliver(caseId, batch);
      batch.forEach((bell) => waiting.delete(bell));
    } catch (error) {
      await sleepOn(caseId, error, () => taken !== before);
    }
  };

  return {
    waiting,
    take: (bells) => {
      taken += 1;
      bells.forEach((bell) => waiting.add(bell));
    },
    run: async () => {
      for (;;) {
        await condition(() => waiting.size > 0);
        await deliverAll();
      }
    },
  };
};
