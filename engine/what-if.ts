import type { Act, ActDefinition, ActType, Actor, DecidedBy } from '../domain/act';
import { acts } from '../domain/acts';
import type { CaseState, Clock, Standing } from '../domain/case';
import type { CaseEntry } from '../domain/ledger';
import { roles, type Agency } from '../domain/office';
import type { Instant } from '../domain/time/instant';
import { allowed, beside, type Candidate, dryRun } from './allowed';
import { apply } from './apply';
import { deciderOf, targetAgency } from './deciders';
import { decide } from './decide';
import { elapse } from './elapse';
import type { Answer, Context } from './outcome';

/** An act that nobody has done, and the instant at which somebody might. */
export interface Hypothesis {
  readonly type: ActType;
  readonly at: Instant;
  readonly persons: readonly string[];
  readonly fields: Act['fields'];
  readonly decidedBy?: DecidedBy;
  readonly documentNo?: string;
}

/** Somebody of an agency who may do whatever the agency may: a supposition is about the law, not about people. */
const anybodyOf = (agency: Agency, { handling }: Standing): Actor => ({
  person: 'what-if',
  roles: roles.filter((role) => role !== 'administrator'),
  unit: handling[agency]?.unit ?? 'what-if',
  agency,
  level: 'national',
});

const agencyOf = (standing: Standing, type: ActType, fields: Act['fields']): Agency => {
  const { agency } = acts[type] as ActDefinition;
  const target = targetAgency(standing, { type, fields });
  return target ?? (agency === 'any' ? 'police' : agency);
};

const supposed = (standing: Standing, { at, ...given }: Hypothesis, index: number, now: Instant, ctx: Context): Act => {
  const actor = anybodyOf(agencyOf(standing, given.type, given.fields), standing);
  const act: Act = {
    documentNo: 'what-if',
    ...given,
    id: `what-if-${index + 1}`,
    occurredAt: at,
    receivedAt: Math.max(at, now),
    actor,
  };
  const agency = deciderOf(standing, act, ctx);
  return { ...act, decidedBy: given.decidedBy ?? { agency, level: 'national', documentNo: 'what-if' } };
};

/** What would come of it: the entries that would be written from now on, and where the case would stand. */
export interface Supposed {
  readonly state: CaseState;
  readonly entries: readonly CaseEntry[];
  readonly answers: readonly Answer[];
}

/** What nobody has done is on no list: that the items of a checklist are ticked, and it was reviewed, is supposed along with it. */
const seenTo = (ctx: Context): Context => ({
  ...ctx,
  office: {
    ...ctx.office,
    checklistOf: () => undefined,
    has: (unit, role, at) => role !== 'legal-reviewer' && ctx.office.has(unit, role, at),
  },
});

/**
 * What would happen if these acts were done, or nobody did anything at all, up to a horizon: the same `decide` and `elapse`
 * as in use, on a copy. The running case is untouched.
 *
 * @param history every accepted act of the case, in the order of acceptance
 */
export const whatIf = (
  case_: CaseState,
  history: readonly Act[],
  hypotheses: readonly Hypothesis[],
  { now, until }: { readonly now: Instant; readonly until: Instant },
  given: Context,
): Supposed => {
  const ctx = seenTo(given);
  let { state } = elapse(case_, now, ctx);
  const entries: CaseEntry[] = [];
  const answers: Answer[] = [];
  const accepted = [...history];
  const ordered = [...hypotheses].sort((a, b) => a.at - b.at);
  ordered.forEach((hypothesis, index) => {
    const act = supposed(state.standing, hypothesis, index, now, ctx);
    const outcome = decide(state.id, state, act, ctx, accepted);
    state = outcome.state ?? state;
    entries.push(...outcome.entries);
    answers.push(outcome.answer);
    if (outcome.answer.accepted) accepted.push(act);
  });
  const passed = elapse(state, until, ctx);
  return { state: passed.state, entries: [...entries, ...passed.entries], answers };
};

/** A step that may follow now, and the clocks that it would meet: it is lawful until the first of them ends. */
export interface NextStep extends Omit<Candidate, 'refusal'> {
  readonly by: Agency;
  readonly meets: readonly Clock[];
}

const meets = (standing: Standing, candidate: Candidate, by: Actor, at: Instant, ctx: Context): readonly Clock[] => {
  const applied = apply(standing, dryRun(candidate, by, at), ctx);
  if ('refusal' in applied) return [];
  return Object.values(standing.clocks)
    .filter(({ id, closed }) => !closed && applied.standing.clocks[id]?.closed !== undefined)
    .sort((a, b) => (a.due.end ?? Infinity) - (b.due.end ?? Infinity));
};

const keyOf = ({ act, persons, fields }: Candidate): string => JSON.stringify([act, persons, fields]);

/** Every act that some agency may do now, with the clocks it would meet, the earliest due first; those that meet one come first. */
export const nextSteps = (case_: CaseState, at: Instant, given: Context): readonly NextStep[] => {
  const ctx = seenTo(given);
  const { state } = elapse(case_, at, ctx);
  const found = new Map<string, NextStep>();
  for (const agency of ['police', 'procuratorate', 'court'] as const) {
    const by = anybodyOf(agency, state.standing);
    for (const candidate of allowed(state, by, at, ctx)) {
      const { refusal, ...open } = candidate;
      if (refusal || beside.includes(open.act) || found.has(keyOf(candidate))) continue;
      const met = meets(state.standing, candidate, by, at, ctx);
      found.set(keyOf(candidate), { ...open, by: agency, meets: met });
    }
  }
  const firstEnd = ({ meets: [first] }: NextStep): number => first?.due.end ?? Infinity;
  return [...found.values()].sort((a, b) => firstEnd(a) - firstEnd(b));
};
