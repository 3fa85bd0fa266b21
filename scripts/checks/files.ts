import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';

/** A file as the checks see it: its path in the repository and its text. */
export interface TextFile {
  readonly path: string;
  readonly text: string;
}

/** What a check gives: sentences about what is wrong, and what is only worth a look. */
export interface Findings {
  readonly wrong: readonly string[];
  readonly notes?: readonly string[];
}

/** Above this a file is recorded evidence or an image, not something a person wrote. */
const readable = 2_000_000;

/** Files that are committed or would be: tracked, or new and not ignored. Binary files are left out. */
export const repositoryFiles = (): readonly TextFile[] =>
  execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { encoding: 'utf8' })
    .split('\0')
    .filter((path) => path !== '' && existsSync(path) && statSync(path).isFile() && statSync(path).size < readable)
    .map((path) => ({ path, text: readFileSync(path, 'utf8') }))
    .filter(({ text }) => !text.includes('\0'));
