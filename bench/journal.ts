import { appendFileSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { root } from '../config/root';
import { machine } from './machine';

/** Where a run says what it finds: a line a finding, for programs; text for whoever watches. */
export interface Journal {
  readonly file: string;
  readonly write: (what: string, finding: object) => void;
  readonly say: (text: string) => void;
}

/** Opens a file of JSON Lines under `bench/results`; its first line names the machine. */
export const journal = (bench: string, settings: object): Journal => {
  const started = new Date().toISOString();
  const folder = path.join(root, 'bench/results');
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, `${bench}-${started.replaceAll(/[:.]/g, '-')}.jsonl`);
  const write: Journal['write'] = (what, finding) =>
    appendFileSync(file, `${JSON.stringify({ bench, what, at: Date.now(), ...finding })}\n`);
  write('start', { started, machine: machine(), settings });
  return { file, write, say: (text) => console.log(text) };
};
