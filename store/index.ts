export { connect, type Database, type Runner } from './connect';
export { CaseMoved, CaseNotFound, KeyReused, StoreUnavailable, UnstorableText } from './errors';
export { migrate } from './migrate';
export { transaction, type Transaction } from './transaction';
export { isContention } from './unavailable';
export { readDatabaseTime } from './time';
export { actsOf, type By, type RecordedEntry, streamOf, timeline, type TimelineQuery } from './ledger/read';
export { append, writeEntries } from './ledger/append';
export { type Draft, type Head, type Linked, link } from './ledger/chain';
export {
  type Around,
  type HeldCase,
  type KnownAct,
  lockCase,
  placeCase,
  readAround,
  type RungBell,
} from './cases/lock';
export { type CaseAfter, noteMoved, writeCase } from './cases/write';
export { type Rang, ring, ringMissing, type Rung } from './bells/ring';
export { markCopied, takeBack, withdraw, writeAhead } from './bells/write';
export { viewDelta } from './views/delta';
export { writePerson, writeViews } from './views/write';
export type { Absence, Membership } from './office/answerable';
export type { OfficeInput } from './office/data';
export { loadOffice } from './office/load';
export { type Member, membersAt, type OfficeRead, readOffice } from './office/read';
