import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough, Readable, Writable } from 'node:stream';
import { due } from '../../cli/due';
import { longestLine } from '../../cli/due/lines';

const fixture = (name: string): string => readFileSync(join(__dirname, '../fixtures/due', name), 'utf8');
const questions = fixture('golden.in.jsonl');
const answers = fixture('golden.out.jsonl');

interface Answer {
  readonly effective?: string | null;
  readonly line?: number;
  readonly error?: { readonly code: string; readonly message: string; readonly field?: string };
}

const collecting = (): { readonly output: Writable; readonly text: () => string } => {
  const chunks: string[] = [];
  const output = new Writable({
    write(chunk: Buffer, _encoding, done) {
      chunks.push(chunk.toString());
      done();
    },
  });
  return { output, text: () => chunks.join('') };
};

const ask = async (...chunks: (string | Buffer)[]): Promise<{ readonly code: number; readonly answers: Answer[] }> => {
  const { output, text } = collecting();
  const code = await due(Readable.from(chunks, { objectMode: false }), output);
  const lines = text()
    .split('\n')
    .filter((line) => line !== '');
  return { code, answers: lines.map((line) => JSON.parse(line) as Answer) };
};

const good = '{"length":"P3D","start":"2026-03-09"}';

describe('the golden file', () => {
  test('is answered line by line, whatever the size of the chunks', async () => {
    for (const size of [7, 1000, questions.length]) {
      const bytes = Buffer.from(questions);
      const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, n) =>
        bytes.subarray(n * size, (n + 1) * size),
      );
      const { output, text } = collecting();
      expect(await due(Readable.from(chunks, { objectMode: false }), output)).toBe(1);
      expect(text()).toBe(answers);
    }
  });

  test.each(['America/New_York', 'Pacific/Kiritimati'])('is answered alike on a host in %s', (zone) => {
    const { stdout, status, stderr } = spawnSync(process.execPath, [join(__dirname, 'due-process.cjs')], {
      input: questions,
      env: { ...process.env, TZ: zone, LANG: 'de_DE.UTF-8' },
      encoding: 'utf8',
    });
    expect(stderr).toBe('');
    expect(stdout).toBe(answers);
    expect(status).toBe(1);
  });

  test('has an answer for every line and every kind of error', () => {
    const lines = answers
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Answer);
    expect(lines).toHaveLength(questions.trimEnd().split('\n').length);
    const codes = new Set(lines.flatMap(({ error }) => error?.code ?? []));
    expect([...codes].sort()).toEqual([
      'before-start',
      'day-out-of-range',
      'invalid-extension',
      'invalid-input',
      'invalid-instant',
      'invalid-interval',
      'invalid-length',
      'invalid-suspension',
      'not-json',
      'unknown-limit',
      'wrong-authority',
    ]);
    const rules = new Set(
      lines.flatMap((line) => ('steps' in line ? (line.steps as { rule: string }[]) : [])).values(),
    );
    expect([...new Set([...rules].map(({ rule }) => rule))].sort()).toEqual(
      [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 13, 14, 15, 17, 18, 19, 20, 21, 22, 24].map((number) => `R${number}`).sort(),
    );
  });
});

describe('the filter', () => {
  test('answers the question of the manual with its keys in order', async () => {
    const line = '{"limit":"C-07","start":"2026-03-09T10:00:00+08:00","custody":true}';
    const {
      code,
      answers: [answer],
    } = await ask(`${line}\n`);
    expect(code).toBe(0);
    expect(Object.keys(answer ?? {})).toEqual([
      'limit',
      'raw',
      'effective',
      'safe',
      'provisional',
      'readings',
      'steps',
    ]);
    expect(answer).toMatchObject({ limit: 'C-07', effective: '2026-03-12', provisional: false, readings: {} });
  });

  test('goes on after a bad line, names its number, and exits with 1', async () => {
    const { code, answers: given } = await ask(`${good}\n{"length":\n${good}\n`);
    expect(code).toBe(1);
    expect(given.map(({ effective, line, error }) => effective ?? [line, error?.code])).toEqual([
      '2026-03-12',
      [2, 'not-json'],
      '2026-03-12',
    ]);
  });

  test('answers nothing for nothing, and a last line without its end', async () => {
    expect(await ask('')).toEqual({ code: 0, answers: [] });
    expect((await ask(good)).answers).toHaveLength(1);
  });

  test('reads Windows line ends and a byte order mark', async () => {
    const { code, answers: given } = await ask(`\uFEFF${good}\r\n${good}\r\n`);
    expect([code, given.length]).toEqual([0, 2]);
  });

  test('a character cut in two by a chunk is one character', async () => {
    const line = Buffer.from(
      '{"length":"P9D","start":"2026-03-09","suspensions":[{"from":"2026-03-10","to":"2026-03-11","ground":"鉴定"}]}\n',
    );
    const at = line.indexOf('鉴') + 1;
    const {
      answers: [answer],
    } = await ask(line.subarray(0, at), line.subarray(at));
    expect(JSON.stringify(answer)).toContain('鉴定');
  });

  test('a line without end is refused once and not kept in memory', async () => {
    const part = ' '.repeat(longestLine / 4);
    const { code, answers: given } = await ask(`${good}\n`, part, part, part, part, part, part, `\n${good}\n`);
    expect(code).toBe(1);
    expect(given.map(({ error }) => error?.code)).toEqual([undefined, 'line-too-long', undefined]);
    expect(given[1]?.line).toBe(2);
  });

  test('waits for a slow reader and loses nothing', async () => {
    const output = new PassThrough({ highWaterMark: 16 });
    const asked = 500;
    const done = due(
      Readable.from(
        Array.from({ length: asked }, () => `${good}\n`),
        { objectMode: false },
      ),
      output,
    );
    let text = '';
    output.on('data', (chunk: Buffer) => (text += chunk.toString()));
    expect(await done).toBe(0);
    expect(text.trimEnd().split('\n')).toHaveLength(asked);
  });

  test('stops when the reader has gone', async () => {
    const output = new PassThrough({ highWaterMark: 16 });
    const endless = Readable.from(
      (function* () {
        for (;;) yield `${good}\n`;
      })(),
      { objectMode: false },
    );
    output.once('data', () => output.destroy());
    expect(await due(endless, output)).toBe(0);
  });
});

describe('what a question may not say', () => {
  test.each([
    ['a key of the prototype', '{"limit":"C-07","start":"2026-03-09","__proto__":{"custody":true}}', 'invalid-input'],
    ['a limit and a length', '{"limit":"C-07","length":"P3D","start":"2026-03-09"}', 'invalid-input'],
    ['a row that is counted back, with a start', '{"limit":"C-21","start":"2026-03-09"}', 'invalid-input'],
    ['a limit that is no text', '{"limit":7,"start":"2026-03-09"}', 'invalid-input'],
    ['an endless name', `{"limit":"${'x'.repeat(300)}","start":"2026-03-09"}`, 'invalid-input'],
    [
      'a suspension without a ground',
      '{"length":"P3D","start":"2026-03-09","suspensions":[{"from":"2026-03-10"}]}',
      'invalid-input',
    ],
    ['hours from a day', '{"length":"PT24H","start":"2026-03-09"}', 'invalid-instant'],
    [
      'an approval by the day for hours',
      '{"length":"PT24H","start":"2026-03-09T10:00","extensions":[{"add":"PT24H","approvedAt":"2026-03-09"}]}',
      'invalid-instant',
    ],
    [
      'custody from a day that does not exist',
      '{"length":"P3D","start":"2026-03-09","custody":[{"from":"2026-02-29"}]}',
      'invalid-instant',
    ],
    ['an object in an object', '[[{"limit":"C-07"}]]', 'invalid-input'],
  ])('%s', async (_, line, code) => {
    const {
      answers: [answer],
    } = await ask(`${line}\n`);
    expect(answer).toMatchObject({ line: 1, error: { code } });
  });

  test('no message repeats a line that could not be read: it may hold a name', async () => {
    const {
      answers: [answer],
    } = await ask('张三 2026-03-09\n');
    expect(JSON.stringify(answer)).not.toContain('张三');
  });
});
