// How preparing speaks: one line a step with its time, and one sentence with the way out when it cannot go on.
const path = require('node:path');
const { spawn } = require('node:child_process');

const root = path.join(__dirname, '../..');
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];

const say = (line) => process.stderr.write(`${line}\n`);

const fail = (sentence, code = 1) => {
  say(sentence);
  process.exit(code);
};

const sentences = {
  EACCES: `${root} may not be written by this account: give it the folder, or clone it anew as this account.`,
  EPERM: `${root} may not be changed by this account: give it the folder, or clone it anew as this account.`,
  EROFS: `${root} is read-only: clone it to a disk that can be written.`,
  ENOSPC: `The disk with ${root} is full: about 900 MB are needed; free some space and run the same command again.`,
};

const noNpm = 'npm is not on PATH: install it together with Node 20.20 or newer.';

const unreachable =
  'The package registry cannot be reached, and npm’s cache does not hold everything: connect once (or set npm’s registry or proxy) and run the same command again.';
const network = /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ECONNRESET|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT/;

const readings = [
  [
    /root-owned files/,
    'npm’s cache belongs to another account: give it back (“npm config get cache” names it), then run the same command.',
  ],
  [/ENOSPC|no space left/i, sentences.ENOSPC],
  [/EROFS|read-only file system/i, sentences.EROFS],
  [/EACCES|EPERM/, sentences.EACCES],
  [network, unreachable],
  [/ENOTCACHED/, unreachable],
  [
    /EINTEGRITY/,
    'A package differs from what the lock file names: run “npm cache clean --force”, then the same command.',
  ],
  [/EUSAGE/, 'package-lock.json does not fit package.json: take both from the same commit.'],
];

/** The sentence for a step that failed, after its own words where none is known. */
const giveUp = (what, text) => {
  const known = readings.find(([seen]) => seen.test(text));
  if (!known) say(text.trim().split('\n').slice(-30).join('\n'));
  fail(known ? known[1] : `${what} failed; the reason is above. Mend it and run the same command again.`);
};

/** Ends the child's whole group on Ctrl-C or `kill`, so that neither npm nor a compiler is left behind. */
const tethered = (child) => {
  let asked;
  const hand = (signal) => {
    asked = signal;
    try {
      process.kill(-child.pid, signal);
    } catch {
      // It has just ended.
    }
  };
  for (const signal of signals) process.on(signal, hand);
  return () => {
    for (const signal of signals) process.off(signal, hand);
    return asked;
  };
};

const done = (what, began) => say(`  ✔ ${what} · ${((performance.now() - began) / 1_000).toFixed(1)} s`);

/** Runs a program to its end. Ends this process when it is called off or cannot be run. */
const ran = async (command, args) => {
  const child = spawn(command, args, { cwd: root, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  const release = tethered(child);
  let text = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk) => (text = (text + chunk).slice(-20_000)));
  }
  const code = await new Promise((over) => {
    child.once('error', (error) => fail(error.code === 'ENOENT' ? noNpm : (sentences[error.code] ?? error.message)));
    child.once('close', over);
  });
  const asked = release();
  if (asked) fail('Stopped; the same command goes on from here.', asked === 'SIGINT' ? 130 : 143);
  return { code, text };
};

/** Runs a program as one step. Ends this process when it fails. */
const run = async (what, command, args) => {
  const began = performance.now();
  say(`  ${what} …`);
  const { code, text } = await ran(command, args);
  if (code !== 0) giveUp(what, text);
  done(what, began);
};

module.exports = { root, ran, run, done, fail, network, say, sentences };
