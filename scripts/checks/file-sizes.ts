import type { Findings, TextFile } from './files';

const most = 400;
const lookTwice = 250;
const median = 90;

const isCode = ({ path }: TextFile): boolean => /\.(ts|tsx|cjs|mjs)$/.test(path);
/** Statutes and calendars are as long as the law is. */
const isData = ({ path }: TextFile): boolean => path.startsWith('law/');

const lines = ({ text }: TextFile): number => text.split('\n').length - (text.endsWith('\n') ? 1 : 0);

/** Files stay small enough to be read at one go: none above 400 lines, half of them under 90. */
export const fileSizes = (files: readonly TextFile[]): Findings => {
  const sizes = files
    .filter((file) => isCode(file) && !isData(file))
    .map((file) => ({ path: file.path, lines: lines(file) }))
    .sort((a, b) => b.lines - a.lines);
  const middle = sizes[Math.floor(sizes.length / 2)]?.lines ?? 0;
  return {
    wrong: [
      ...sizes.filter((file) => file.lines > most).map(({ path, lines: n }) => `${path}: ${n} lines, at most ${most}`),
      ...(middle >= median ? [`The median file has ${middle} lines; it should stay under ${median}`] : []),
    ],
    notes: [
      `${sizes.length} files, median ${middle} lines`,
      ...sizes
        .filter((file) => file.lines > lookTwice && file.lines <= most)
        .map(({ path, lines: n }) => `${path}: ${n} lines, worth a second look`),
    ],
  };
};
