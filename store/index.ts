export { connect, type Database, type Runner } from './connect';
export { CaseMoved, CaseNotFound, KeyReused, StoreUnavailable, UnstorableText } from './errors';
export { migrate } from './migrate';
export { transaction, type Transaction } from './transaction';
export { isContention } from './unavailable';
export { readDatabaseTime } from './time';
export { actsOf, type By, type RecordedEntry, streamOf, timeline, type TimelineQuery } from './ledger/read';
export { append } from './ledger/append';
export { type SealBody, sealHeads } from './ledger/seal';
export { type SealCheck, sealCheckFrom, type SealKey, sealKeyFrom } from './ledger/sign';
export { type Flaw, type Verified, verifyLedger } from './ledger/verify';
export { type Draft, type Head, type Linked, link } from './ledger/chain';
export { type Around, type HeldCase, holdCase, type KnownAct, type RungBell } from './cases/hold';
export { type BellChanges, type Step, writeStep } from './cases/write';
export { type Rang, ring, ringMissing, type Rung } from './bells/ring';
export { uncopiedCases } from './bells/uncopied';
export {
  type ClockRow,
  type CustodyRow,
  type StageRow,
  type ViewDelta,
  wipeViews,
  writePerson,
  writeViews,
} from './views/write';
export type { Absence, Membership } from './office/answerable';
export type { OfficeInput } from './office/data';
export { loadOffice } from './office/load';
export { type Member, membersAt, type OfficeRead, readOffice } from './office/read';
export {
  type CasePerson,
  type CaseQuery,
  type ClockQuery,
  type InboxBell,
  inboxOf,
  listCaseIds,
  listCases,
  listClocks,
  type ListedClock,
  personsOf,
  readCase,
  type StoredCase,
} from './cases/read';
export { caseOfBell, caseOfClock, type DutyQuery, type OwedDuty, owedDuties } from './views/lookup';
export { type Lateness, lateness } from './bells/lateness';
export { type Alarm, alarms, answeredFor, endAlarm, raiseAlarm } from './alarms';
export { followNamespace } from './following';
export { type Beat, beat, beats } from './beats';
export {
  announced,
  type ClaimedDelivery,
  claimDeliveries,
  delivered,
  type Undelivered,
  undelivered,
  undeliverable,
} from './deliveries';
export { type Backlog, backlog, cleared, noteAll, noteUnheeded, setAside, type Untold, untold } from './outbox';
