/** Where lines go. A terminal gets one live line below them that names what is still under way. */
export interface Output {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/** Says what is being done and how long it took, as it goes. */
export interface Steps {
  readonly say: (line: string) => void;
  /** Runs one step; what `words` makes of its result ends the line. */
  readonly step: <T>(title: string, work: () => Promise<T>, words?: (made: T) => string) => Promise<T>;
}

/** Seconds since `began`, a reading of `performance.now()`. */
export const secondsSince = (began: number): string => `${((performance.now() - began) / 1_000).toFixed(1)} s`;

/** Steps on an output; several may be under way at once, each gets its line when it is done. */
export const stepsOn = (output: Output): Steps => {
  const underWay = new Set<string>();
  const wipe = output.isTTY ? '\r\x1b[K' : '';
  const live = (): string => (output.isTTY && underWay.size > 0 ? `  … ${[...underWay].join(' · ')}` : '');
  const say = (line: string): void => void output.write(`${wipe}${line}\n${live()}`);
  return {
    say,
    step: async (title, work, words = () => '') => {
      const began = performance.now();
      const done = (mark: string, ...parts: string[]) => {
        underWay.delete(title);
        say(`  ${mark} ${[title, ...parts, secondsSince(began)].filter((part) => part !== '').join(' · ')}`);
      };
      underWay.add(title);
      if (output.isTTY) output.write(`${wipe}${live()}`);
      try {
        const made = await work();
        done('✔', words(made));
        return made;
      } catch (error) {
        done('✘');
        throw error;
      }
    },
  };
};
