import { existsSync } from 'node:fs';
import path from 'node:path';

const upFrom = (folder: string): string =>
  existsSync(path.join(folder, 'package-lock.json')) ? folder : upFrom(path.dirname(folder));

/** The folder of the project, from the sources and from `dist` alike. */
export const root = upFrom(__dirname);
