export { connect, type Database, type Runner } from './connect';
export { CaseMoved, CaseNotFound, KeyReused, StoreUnavailable, UnstorableText } from './errors';
export { migrate } from './migrate';
export { transaction, type Transaction } from './transaction';
export { isContention } from './unavailable';
export { readDatabaseTime } from './time';
export { actsOf, type By, type RecordedEntry, streamOf, timeline } from './ledger/read';
export { lastSealed, sealHeads } from './ledger/seal';
export { type SealCheck, sealCheckFrom, type SealKey, sealKeyFrom } from './ledger/sign';
export { type Flaw, type Verified, verifyLedger } from './ledger/verify';
export { type Draft, type Head, type Linked, link, sha256 } from './ledger/chain';
export { type Around, type HeldCase, holdCase, type KnownAct, type RungBell } from './cases/hold';
export { type BellChanges, writeBells, writeStep } from './cases/write';
export { type Rang, ring, ringMissing, type Rung } from './bells/ring';
export { uncopiedCases } from './bells/uncopied';
export {
  type ActRow,
  type ClockRow,
  type CustodyRow,
  type HandledRow,
  type Registered,
  type StageRow,
  type ViewDelta,
  wipeViews,
  writePerson,
  writePersons,
  writeViews,
} from './views/write';
export { type Holding, listHoldings, listRegister } from './views/registered';
export {
  nextPlace,
  type RegisterItem,
  registerOf,
  type RegisterPlace,
  registerRow,
  writeRegister,
} from './views/register';
export { setChecklist } from './office/checklists';
export { changeOffice, loadOffice, type OfficePlan } from './office/change';
export { concernedByLadders, rewritten } from './office/concerned';
export { answeringAt } from './office/answering-at';
export { firstOfOffice } from './office/first';
export { type Member, membersAt, type OfficeRead, readOffice } from './office/read';
export {
  type InboxBell,
  inboxOf,
  listCaseIds,
  listCases,
  readCase,
  readCases,
  sightedCases,
  type StoredCase,
} from './cases/read';
export { countClocks, type ClockFilter, type CountedClocksNow, listClocks, type ListedClock } from './cases/clocks';
export { type Comparable, comparable } from './cases/similar';
export type { Search } from './cases/matching';
export { type CaseNames, namesOfCases } from './cases/labels';
export { type Cover, coverOf, writeCover } from './views/cover';
export { awaitedSteps } from './cases/awaiting';
export { type Believed, believedHandling, believedNow, casesUnviewed } from './views/believed';
export { type CaseChange, changesSince, type InboxChange } from './cases/changes';
export { loadOf } from './views/load';
export { bellToldTo, caseOfClock, type OwedDuty, owedDuties, type ToldBell } from './views/lookup';
export { casesWithProposals, stepsInProposals, type TakenStep } from './views/proposals';
export { casesAtRisk } from './views/risks';
export { lateness, type LatenessBucket, latenessHistogram } from './bells/lateness';
export { listRectifications, noEnd, type Rectification, rectificationStates } from './views/rectifications';
export { type AlertThen, alertsThen, handlingThen } from './responsible/case';
export {
  casesByFirstHandler,
  type ClockOutcome,
  clocksByFirstHandler,
  clocksOfFirstHandler,
  type CountedClocks,
  type EndedClock,
  type FirstHandled,
} from './responsible/first-handlers';
export { type LatenessCount, latenessEdges, latenessOfClocks } from './responsible/lateness';
export { alertsByLeader, alertsOfLeader, type Asked, type AskedAlert, askedOutcomes } from './responsible/leaders';
export { namesOf, officeThen } from './responsible/office';
export type { Scope } from './responsible/scope';
export { type CountedAll, type CountedItem, countedItems, countedParts } from './indicators/ask';
export { countedBy } from './indicators/count';
export { alarms, answeredFor, endAlarm, endOutlived, raiseAlarm } from './alarms';
export { followNamespace } from './following';
export { beat, beats } from './beats';
export {
  announced,
  type ClaimedDelivery,
  claimDeliveries,
  delivered,
  type Undelivered,
  undelivered,
  undeliverable,
} from './deliveries';
export { backlog, cleared, noteAll, noteUnheeded, noteWaiting, setAside, type Untold, untold } from './outbox';
export { type Edition, newestEdition, readEditions } from './law/editions';
export {
  changeRollOut,
  insertRollOut,
  listRollOuts,
  openRollOut,
  readRollOut,
  tellRollOutsAgain,
  toldRollOut,
  untoldRollOuts,
} from './law/roll-outs';
export {
  type CaseDone,
  casesToCome,
  type Concerned,
  countConcerned,
  exceptionsOf,
  lawsConcerned,
  noteCases,
  noteUnnoted,
  outcomesOf,
} from './law/cases';
export { scanConcerned, scanTouched } from './law/scan';
export { type CaseMove, forgetMoves, moveWays, readMoves, writeMoves } from './law/moves';
export { append, lockHead } from './ledger/append';
export { type EntryPlace, entryKinds, findEntries } from './ledger/search';
export { officeStreams } from './ledger/streams';
export { type Candidate, nextCandidates, unitsWithCases } from './clearings/candidates';
export {
  type AskedItem,
  type Counts,
  countsOf,
  type Disposal,
  itemsOf,
  type Listed,
  owedUntil,
  writeDisposals,
  writeItems,
} from './clearings/items';
export { inspected, type Inspection, listInspections } from './clearings/patrols';
export { changeClearing, insertClearing, listClearings, readClearing, type StoredClearing } from './clearings/rows';
export { noteRun, runsMissing, runsSince } from './clearings/runs';
export { appendSigned, clearingStream, readSigned } from './clearings/signed';
export { clearingsStuck, toldClearing, untoldClearings } from './clearings/told';
export { type Account, accountOf, samplePasswordOf, setPassword, setSamplePassword } from './identity/accounts';
export { administratorInNeed } from './identity/administrator';
export { type Attempt, countAttempt, forgive, type Guard, liftLocks, noteFailure } from './identity/guards';
export { type Identity, linkIdentity, personOf, removeIdentity } from './identity/identities';
export type { SignInNote } from './identity/notes';
export { endSession, endSessions, openSession, sessionBy, type StoredSession } from './identity/sessions';
export { type Look, looksAt, writeLooks } from './access/log';
export {
  decideModel,
  insertModel,
  readModels,
  readThresholds,
  setThresholds,
  type StoredModel,
  type UnitThresholds,
} from './models/registry';
export {
  clearModel,
  countHits,
  type HitChanges,
  listHits,
  noteRaised,
  openHits,
  type StoredHit,
  visibleAmong,
  writeHits,
} from './models/hits';
export { actsOfCases, type CaseToLook, casesToLook, noteLooks, type TriedActs } from './models/looks';
export {
  type BackTest,
  type BackTestResult,
  casesUntil,
  insertBackTest,
  insertLabels,
  type ModelLabels,
  readBackTests,
  readLabels,
  caseDays,
} from './models/back-tests';
