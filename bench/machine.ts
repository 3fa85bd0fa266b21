import { arch, availableParallelism, cpus, loadavg, platform, totalmem } from 'node:os';

/** What a figure was measured on: the class of the machine, never its name or a path. */
export const machine = (): object => ({
  cores: availableParallelism(),
  processor: cpus()[0]?.model ?? 'unknown',
  gigabytes: Math.round(totalmem() / 2 ** 30),
  system: `${platform()} ${arch()}`,
  node: process.versions.node,
  // A machine that is busy with something else measures that as well.
  loadBefore: loadavg()[0],
});

/** The same in one line. */
export const machineLine = (): string =>
  `${availableParallelism()} cores (${cpus()[0]?.model ?? 'unknown'}), ${Math.round(totalmem() / 2 ** 30)} GB, ` +
  `${platform()} ${arch()}, Node ${process.versions.node}, load before ${loadavg()[0]?.toFixed(1)}`;
