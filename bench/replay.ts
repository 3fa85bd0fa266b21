import { careerOf, type Career } from './careers/career';
import { careersContext, tenYears } from './careers/context';
import { hashOf } from '../domain/canonical';
import { type CaseEntry, genesis } from '../domain/ledger';
import { play, refold } from '../engine';
import { journal } from './journal';
import { machineLine } from './machine';
import { median } from './statistics';
import { figure, table } from './table';

export interface ReplayOptions {
  readonly careers: number;
  readonly rounds: number;
}

/** Head of the chain over a ledger: what a verified replay computes beside playing. */
const headOf = (entries: readonly CaseEntry[]): string =>
  entries.reduce((prev, entry) => hashOf({ prev, entry }), genesis);

interface Contender {
  readonly name: string;
  /** One career in so many is enough of what is slow. */
  readonly oneIn: number;
  readonly run: (career: Career) => void;
}

const played = ({ id, acts, until }: Career): readonly CaseEntry[] => play(id, acts, until, careersContext).entries;

/** The running state is what `decide` saves: without it every act costs a fold of all before it. */
const foldedBehindEach = ({ accepted }: Career): void => {
  accepted.forEach((act, index) => void refold(accepted.slice(0, index + 1), act.receivedAt, careersContext));
};

const contenders: readonly Contender[] = [
  { name: 'replay', oneIn: 1, run: (career) => void played(career) },
  { name: 'replay with its chain of hashes', oneIn: 1, run: (career) => void headOf(played(career)) },
  {
    name: 'one fold of the accepted acts',
    oneIn: 1,
    run: ({ accepted, until }) => void refold(accepted, until, careersContext),
  },
  { name: 'a fold behind every accepted act', oneIn: 10, run: foldedBehindEach },
];

const second = 1_000;

const inTurn = (careers: readonly Career[], { oneIn }: Contender): readonly Career[] =>
  careers.filter((_, index) => index % oneIn === 0);

/** Seconds of one contender over its careers. */
const measure = (contender: Contender, careers: readonly Career[]): number => {
  const own = inTurn(careers, contender);
  const began = performance.now();
  own.forEach(contender.run);
  return (performance.now() - began) / second;
};

const sum = (careers: readonly Career[], pick: (one: Career) => number): number =>
  careers.reduce((all, one) => all + pick(one), 0);

interface Measured {
  readonly contender: Contender;
  readonly seconds: readonly number[];
}

const rowsOf = (measured: readonly Measured[], careers: readonly Career[]): string[][] => {
  const rates = measured.map(({ contender, seconds }) => {
    const own = inTurn(careers, contender);
    const perSecond = seconds.map((took) => own.length / took);
    return { contender, perSecond, acts: sum(own, (one) => one.acts.length) / own.length };
  });
  const replays = median(rates[0]?.perSecond ?? []) ?? 0;
  return rates.map(({ contender: { name }, perSecond, acts }) => {
    const cases = median(perSecond) ?? 0;
    const range = `${figure(Math.min(...perSecond))}–${figure(Math.max(...perSecond))}`;
    return [name, figure(cases), range, figure(cases * acts), `${figure(cases / replays)} ×`];
  });
};

/** Careers a second, for each contender. They take turns; the first round warms up and is not counted. */
export const replay = ({ careers: count, rounds }: ReplayOptions): void => {
  const { say, write, file } = journal('replay', { count, rounds });
  say(machineLine());
  const careers = Array.from({ length: count }, (_, index) => careerOf(index + 1, careersContext, tenYears));
  const acts = sum(careers, (one) => one.acts.length);
  const accepted = sum(careers, (one) => one.accepted.length);
  say(`${careers.length} careers: ${acts} attempts, ${accepted} accepted; ${rounds} rounds, medians\n`);
  const measured = contenders.map((contender) => ({ contender, seconds: [] as number[] }));
  for (let round = 0; round <= rounds; round += 1) {
    for (const { contender, seconds } of measured) {
      const took = measure(contender, careers);
      if (round > 0) seconds.push(took);
      write('round', { round, contender: contender.name, seconds: took });
    }
  }
  say(table(['', 'cases/s', 'range', 'acts/s', 'to replay'], rowsOf(measured, careers)));
  write('end', { careers: careers.length, acts, accepted });
  say(`\n${file}`);
};
