import { fileSizes } from './checks/file-sizes';
import { type Findings, repositoryFiles, type TextFile } from './checks/files';
import { lockFile } from './checks/lock-file';
import { machinePaths } from './checks/machine-paths';

/** `node dist/scripts/check.js <name>`: prints what it finds, and ends with 1 when something is wrong. */
const checks: Readonly<Record<string, (files: readonly TextFile[]) => Findings>> = {
  'lock-file': lockFile,
  'machine-paths': machinePaths,
  'file-sizes': fileSizes,
};

const main = (name: string | undefined): number => {
  const check = name === undefined ? undefined : checks[name];
  if (!check) {
    console.error(`Say which check: ${Object.keys(checks).join(', ')}.`);
    return 2;
  }
  const { wrong, notes = [] } = check(repositoryFiles());
  for (const line of [...notes, ...wrong]) console.log(line);
  return wrong.length === 0 ? 0 : 1;
};

process.exitCode = main(process.argv[2]);
