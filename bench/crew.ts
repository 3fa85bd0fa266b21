import { setTimeout } from 'node:timers/promises';
import { careers as usual, type Career } from './careers';

/** One case in the hands of a contender: `act(n)` does the n-th act of its career and resolves when it is acknowledged. */
export interface Subject {
  readonly act: (n: number) => Promise<void>;
}

/** Takes up a case; nothing is sent before its first act. `key` is unique among all cases of the run. */
export type Begin = (career: Career, key: string) => Subject;

export interface Load {
  readonly clients: number;
  readonly seconds: number;
  /** Acts a second over all clients, whatever the answers take; left out, each acts as soon as it is answered. */
  readonly rate?: number;
}

export interface Loaded {
  /** Milliseconds to the acknowledgement, from sending an act; where a rate is set, from when it was to be sent. */
  readonly latencies: Float64Array;
  readonly seconds: number;
}

/** Clients with cases in hand, who go on where they were the last time. */
export interface Crew {
  /** Brings the cases in hand to different stages, so that the first acts measured are no crowd of openings. */
  readonly ready: () => Promise<void>;
  /** @throws whatever an act throws: a contender that cannot do its acts has no figures */
  readonly work: (load: Load) => Promise<Loaded>;
}

/** A client takes its cases in turn, as a handler does: no two acts in a row are about one case. */
const casesInHand = 8;

interface Open {
  readonly career: Career;
  readonly subject: Subject;
  next: number;
}

const pauseUntil = (at: number): Promise<void> => setTimeout(Math.max(0, at - performance.now()));

/** A crew of at most `size` clients. `run` sets its cases apart from those of every other crew. */
export const crewOf = (begin: Begin, run: string, size: number, careers: readonly Career[] = usual): Crew => {
  let begun = 0;
  const fresh = (): Open => {
    const career = careers[begun % careers.length] ?? [];
    begun += 1;
    return { career, subject: begin(career, `${run}-${begun}`), next: 0 };
  };
  const hands = Array.from({ length: size }, () => Array.from({ length: casesInHand }, fresh));

  const act = async (hand: Open[], slot: number): Promise<void> => {
    const one = hand[slot] ?? fresh();
    await one.subject.act(one.next);
    one.next += 1;
    if (one.next >= one.career.length) hand[slot] = fresh();
  };

  const advance = async (hand: Open[]): Promise<void> => {
    for (let slot = 0; slot < casesInHand; slot += 1) {
      for (let times = slot; times > 0; times -= 1) await act(hand, slot);
    }
  };

  const work: Crew['work'] = async ({ clients, seconds, rate }) => {
    const latencies: number[] = [];
    const began = performance.now();
    const end = began + seconds * 1_000;
    const client = async (hand: Open[], number: number): Promise<void> => {
      const gap = rate === undefined ? 0 : (1_000 * clients) / rate;
      let due = began + (gap * number) / clients;
      for (let turn = 0; performance.now() < end; turn += 1) {
        if (gap > 0) await pauseUntil(due);
        const from = gap > 0 ? due : performance.now();
        await act(hand, turn % casesInHand);
        latencies.push(performance.now() - from);
        due += gap;
      }
    };
    await Promise.all(hands.slice(0, clients).map(client));
    return { latencies: Float64Array.from(latencies), seconds: (performance.now() - began) / 1_000 };
  };

  return {
    ready: async () => {
      await Promise.all(hands.map(advance));
    },
    work,
  };
};
