import type { Bell } from '../../domain/case';
import { formatInstant } from '../../domain/time/iso';
import type { Flaw, RecordedEntry, Verified } from '../../store';

const meanings: Record<Flaw['what'], string> = {
  'header-altered': 'the entry is not what its hash says: a field of it was altered',
  'body-altered': 'the body is not what the entry says: it was altered',
  'body-missing': 'the body is gone, and no erasure says why',
  'body-without-entry': 'a body lies here that no entry vouches for',
  'entry-missing': 'entries before this one are missing',
  'link-broken': 'the entry does not follow from the one before it',
  'tail-missing': 'entries from here on were cut off',
  'head-altered': 'the stream ends elsewhere than the case says',
  'sealed-head-altered': 'a seal vouches for another entry at this place',
  'seal-invalid': 'the signature of this seal is wrong',
  'access-missing': 'rows of the access log that this entry counts are gone',
  'access-altered': 'rows of the access log are not those that this entry hashed',
  'signature-invalid': 'the signature of this clearing or inspection is wrong',
  'signature-unknown-key': 'this was signed with a key that is not known here: set CASECLOCK_SECRET, or give --key',
  'seal-unknown-key': 'this seal was signed with a key that is not known here: set CASECLOCK_SECRET, or give --key',
};

/** Asked for one case, the stream of seals was not walked, and its end is not known. */
const headWords = ({ seq, hash }: Verified['sealHead']): string =>
  seq === 0 ? '' : `; its head is ${hash} (entry ${seq})`;

const several = (count: number, one: string, more = `${one}s`): string => `${count} ${count === 1 ? one : more}`;

/** One line a flaw, then the sum. */
export const verifiedLines = ({ flaws, streams, entries, erased, seals, sealedAt, sealHead }: Verified): string[] => [
  ...flaws.map(({ stream, seq, what }) => `✘ ${stream} entry ${seq}: ${meanings[what]} (${what})`),
  `${flaws.length === 0 ? '✔' : '✘'} ${several(streams, 'stream')}, ${several(entries, 'entry', 'entries')}, ${several(erased, 'body', 'bodies')} erased, ${several(flaws.length, 'flaw')}`,
  sealedAt === null
    ? '! never sealed: a cut-off tail cannot be told from one that never was'
    : `  ${several(seals, 'seal')}, the last of ${formatInstant(sealedAt)}${headWords(sealHead)}`,
];

/** The colour says the rung of most ladders; a climb has one of its own. */
const bellWords = ({ colour, rung, tier, tells, clock }: Bell, verb: string): string => {
  const people = tells.map(({ role, unit }) => `${role} of ${unit}`).join(', ');
  return `${rung === colour ? colour : `${colour} ${rung}`}, tier ${tier}, ${verb} ${people} · ${clock}`;
};

const about = (entry: RecordedEntry): string => {
  switch (entry.kind) {
    case 'act':
      return `${entry.act.type} by ${entry.act.actor.person}`;
    case 'refused':
      return `${entry.act.type} by ${entry.act.actor.person}: ${entry.refusal.code}`;
    case 'breach':
    case 'lapse':
      return `${entry.row} ${entry.limit}, due ${entry.due}`;
    case 'bell':
      return bellWords(entry.bell, 'told');
    case 'bell-missed':
      return bellWords(entry.bell, 'too late to tell');
    case 'bell-withdrawn':
      return entry.why;
    case 'climb':
      return entry.to ?? 'nobody above';
    case 'refold':
      return `because of ${entry.because}`;
    case 'erased':
      return 'body erased';
  }
};

const byOf = ({ by }: RecordedEntry): string => {
  if (!by) return '';
  if ('workflow' in by) return ` · ${by.workflow} run ${by.run}`;
  if ('act' in by) return ` · with act ${by.act}`;
  return 'sample' in by ? ' · told of a sample' : ' · with a seal';
};

/** One line an entry: place, when it happened, when it was recorded, what, and on whose account. Names of a case's people never. */
export const entryLine = (entry: RecordedEntry): string =>
  `${String(entry.seq).padStart(5)}  ${formatInstant(entry.at)}  recorded ${formatInstant(entry.recordedAt)}  ${entry.kind.padEnd(14)} ${about(entry)}${byOf(entry)}`;
