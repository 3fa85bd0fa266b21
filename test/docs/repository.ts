import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

export const root = path.join(__dirname, '../..');

export const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');

/** Files of a folder that end with `suffix`, as paths in the repository. */
export const filesIn = (folder: string, suffix: string, { deep = true } = {}): string[] =>
  readdirSync(path.join(root, folder), { recursive: deep, encoding: 'utf8' })
    .filter((name) => name.endsWith(suffix))
    .map((name) => path.join(folder, name))
    .sort();

/** Cells of every row of the Markdown tables in a text, without their headers. */
export const tableRows = (markdown: string): string[][] =>
  markdown
    .split('\n')
    .filter((line) => line.startsWith('| ') && !line.startsWith('| ---'))
    .map((line) => line.slice(2, -2).split(' | '));

/** What stands between backticks. */
export const codeIn = (text: string): string[] => [...text.matchAll(/`([^`]+)`/g)].map(([, code = '']) => code);
