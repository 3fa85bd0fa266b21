import { canonical } from '../../domain/canonical';
import type { Instant } from '../../domain/time/instant';
import { type AccessFlaw, verifyAccess } from '../access/verify';
import { type SignatureFlaw, verifySigned } from '../clearings/signed';
import type { Database, Runner } from '../connect';
import { snapshot } from '../transaction';
import { emptyStream, hashOf, hashOfBody, type Head } from './chain';
import { storedEntries, type StoredEntry } from './pages';
import { type SealBody, sealStream } from './seal';
import type { SealCheck } from './sign';

/** What is wrong with a ledger, and where. */
export interface Flaw {
  readonly stream: string;
  readonly seq: number;
  readonly what:
    | 'header-altered'
    | 'body-altered'
    | 'body-missing'
    | 'body-without-entry'
    | 'entry-missing'
    | 'link-broken'
    | 'tail-missing'
    | 'head-altered'
    | 'sealed-head-altered'
    | 'seal-invalid'
    | 'seal-unknown-key'
    | AccessFlaw['what']
    | SignatureFlaw['what'];
}

export interface Verified {
  readonly streams: number;
  readonly entries: number;
  /** Bodies erased under retention: their entries still verify. */
  readonly erased: number;
  readonly seals: number;
  /** When the last seal was made; what came after it is protected by the chain alone. */
  readonly sealedAt: Instant | null;
  /** Head of the seal stream: compare it with the one kept elsewhere. */
  readonly sealHead: Head;
  /** Where each stream that was walked ends. */
  readonly ends: ReadonlyMap<string, Head>;
  readonly flaws: readonly Flaw[];
}

const ofEntry = (entry: StoredEntry, prev: Head): Flaw['what'][] => {
  const { stream, seq, kind, at, salt, body } = entry;
  const header = {
    stream,
    seq,
    kind,
    at,
    recordedAt: entry.recorded_at,
    actId: entry.act_id,
    requestHash: entry.request_hash,
    prev: entry.prev_hash,
    body: entry.body_hash,
  };
  const bodyAltered = body !== null && hashOfBody(salt ?? '', canonical(body)) !== entry.body_hash;
  return [
    ...(seq === prev.seq + 1 ? [] : ['entry-missing' as const]),
    ...(entry.prev_hash === prev.hash ? [] : ['link-broken' as const]),
    ...(hashOf(header) === entry.hash ? [] : ['header-altered' as const]),
    ...(bodyAltered ? ['body-altered' as const] : []),
    ...(body === null && !entry.erased ? ['body-missing' as const] : []),
  ];
};

/** Some streams; left out, all of them. */
type Only = readonly string[] | undefined;

const expectedHeads = async (runner: Runner, only: Only): Promise<ReadonlyMap<string, Head>> => {
  const { rows } = await runner.run<Head & { stream: string }>({
    text: `select * from (
        select 'case:' || case_id as stream, seq, head_hash as hash from case_state where seq > 0
        union all select stream, seq, hash from stream_head where seq > 0
      ) heads where $1::text[] is null or stream = any($1)`,
    values: [only ?? null],
  });
  return new Map(rows.map(({ stream, seq, hash }) => [stream, { seq, hash }]));
};

/** Where the chain ends must be where the tables say it ends. */
const ofHead = (stream: string, found: Head, expected: Head = emptyStream): Flaw[] => {
  if (found.seq < expected.seq) return [{ stream, seq: found.seq + 1, what: 'tail-missing' }];
  return found.seq === expected.seq && found.hash === expected.hash
    ? []
    : [{ stream, seq: found.seq, what: 'head-altered' }];
};

const ofSeal = (seq: number, { key, signature, ...content }: SealBody, checks: readonly SealCheck[]): Flaw[] => {
  const check = checks.find(({ id }) => id === key);
  if (!check) return [{ stream: sealStream, seq, what: 'seal-unknown-key' }];
  return check.holds(content, signature) ? [] : [{ stream: sealStream, seq, what: 'seal-invalid' }];
};

/** What the seals say: the hashes they vouch for, by stream and place. */
interface Seals {
  readonly vouched: ReadonlyMap<string, ReadonlyMap<number, string>>;
  readonly made: number;
  readonly at: Instant | null;
  readonly flaws: readonly Flaw[];
}

const readSeals = async (runner: Runner, checks: readonly SealCheck[]): Promise<Seals> => {
  const vouched = new Map<string, Map<number, string>>();
  const flaws: Flaw[] = [];
  let made = 0;
  let at: Instant | null = null;
  for await (const entry of storedEntries(runner, sealStream)) {
    made += 1;
    at = entry.at;
    if (entry.body === null) continue;
    const seal = entry.body as unknown as SealBody;
    flaws.push(...ofSeal(entry.seq, seal, checks));
    for (const [stream, { seq, hash }] of Object.entries(seal.heads)) {
      vouched.set(stream, (vouched.get(stream) ?? new Map<number, string>()).set(seq, hash));
    }
  }
  return { vouched, made, at, flaws };
};

/** Walks the chains, one stream after the other. */
const walk = async (runner: Runner, only: Only, { vouched }: Seals) => {
  const flaws: Flaw[] = [];
  const ends = new Map<string, Head>();
  let entries = 0;
  let erased = 0;
  for await (const entry of storedEntries(runner, only)) {
    const { stream, seq, hash } = entry;
    flaws.push(...ofEntry(entry, ends.get(stream) ?? emptyStream).map((what) => ({ stream, seq, what })));
    const sealed = vouched.get(stream)?.get(seq);
    if (sealed !== undefined && sealed !== hash) flaws.push({ stream, seq, what: 'sealed-head-altered' });
    ends.set(stream, { seq, hash });
    entries += 1;
    if (entry.erased) erased += 1;
  }
  return { flaws, ends, entries, erased };
};

/** What a seal saw and nobody finds any more. */
const cutOff = ({ vouched }: Seals, ends: ReadonlyMap<string, Head>, only: Only): Flaw[] =>
  [...vouched].flatMap(([stream, places]) => {
    const end = ends.get(stream)?.seq ?? 0;
    const sought = only === undefined || only.includes(stream);
    return sought && Math.max(...places.keys()) > end ? [{ stream, seq: end + 1, what: 'tail-missing' as const }] : [];
  });

const orphans = async (runner: Runner, only: Only): Promise<Flaw[]> => {
  const { rows } = await runner.run<{ stream: string; seq: number }>({
    text: `select stream, seq from ledger_body b where ${only ? 'b.stream = any($1) and' : ''}
      not exists (select 1 from ledger_entry e where e.stream = b.stream and e.seq = b.seq)`,
    values: only ? [only] : [],
  });
  return rows.map((row) => ({ ...row, what: 'body-without-entry' }));
};

const unique = (flaws: readonly Flaw[]): Flaw[] => [
  ...new Map(flaws.map((flaw) => [`${flaw.stream} ${flaw.seq} ${flaw.what}`, flaw])).values(),
];

/**
 * Verifies the hash chains as they are at one moment: each header, each body that is there, each link, where each stream
 * ends, that nothing a seal vouches for is gone or different, that the access log is what its stream says, and the signatures of
 * clearings and inspections. Reads only.
 *
 * @param only some streams; left out, all of them
 * @param checks public keys of the seals; a seal by another key is a flaw
 */
export const verifyLedger = (
  database: Database,
  { only, checks }: { only?: readonly string[]; checks: readonly SealCheck[] },
): Promise<Verified> =>
  snapshot(database, async (runner) => {
    const heads = await expectedHeads(runner, only);
    const seals = await readSeals(runner, checks);
    const { flaws, ends, entries, erased } = await walk(runner, only, seals);
    const streams = [...new Set([...heads.keys(), ...ends.keys()])];
    const atEnds = streams.flatMap((stream) => ofHead(stream, ends.get(stream) ?? emptyStream, heads.get(stream)));
    return {
      streams: ends.size,
      entries,
      erased,
      seals: seals.made,
      sealedAt: seals.at,
      sealHead: ends.get(sealStream) ?? heads.get(sealStream) ?? emptyStream,
      ends,
      flaws: unique([
        ...seals.flaws,
        ...flaws,
        ...atEnds,
        ...cutOff(seals, ends, only),
        ...(await orphans(runner, only)),
        ...(only === undefined ? [...(await verifyAccess(runner)), ...(await verifySigned(runner, checks))] : []),
      ]),
    };
  });
