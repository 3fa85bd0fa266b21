import type { z } from 'zod';
import type { ActType, Actor } from '../domain/act';
import type { CaseState } from '../domain/case';
import { leadingRoles } from '../domain/office';
import { readerOf } from '../domain/redaction';
import { type Context, elapse, waysTo } from '../engine';
import { type Assessing, latestOf } from '../engine/risk';
import { casesAtRisk } from '../store';
import type { Door } from './door';
import { contextOf, sightOf } from './look';
import { assessmentView, emergencyView, type inboxEmergencySchema, type inboxRiskSchema } from './views/risk';

const steps = ['assessment.sign', 'assessment.plan', 'assessment.carry-out'] as const;
const dealing = ['emergency.log', 'emergency.end'] as const;
const mostCases = 200;

interface Risks {
  readonly risks: readonly z.infer<typeof inboxRiskSchema>[];
  readonly emergencies: readonly z.infer<typeof inboxEmergencySchema>[];
}

interface Looked {
  readonly state: CaseState;
  readonly actor: Actor;
  readonly at: number;
  readonly ctx: Context;
}

const may = ({ state, actor, at, ctx }: Looked, type: ActType) => waysTo(state, type, actor, at, ctx);

const leads = ({ roles }: Actor): boolean => leadingRoles.some((role) => roles.includes(role));

/** Those who lead look at all of a unit; a handler at the own cases, and at what is theirs by name. */
const concerns = ({ state, actor }: Looked, one?: Assessing): boolean =>
  leads(actor) ||
  state.standing.handling[actor.agency]?.handler === actor.person ||
  one?.assessment.plan?.owner === actor.person;

const waitingIn = (looked: Looked): Risks['risks'] =>
  steps.flatMap((step) =>
    may(looked, step).flatMap(({ fields }) => {
      const one = latestOf(looked.state.standing, fields['decision']);
      return one && concerns(looked, one) ? [{ case: looked.state.id, step, ...assessmentView(one) }] : [];
    }),
  );

const goingOnIn = (looked: Looked): Risks['emergencies'] => {
  const { standing, id } = looked.state;
  const open = (standing.emergencies ?? []).filter(({ ended }) => ended === undefined);
  if (open.length === 0 || !concerns(looked)) return [];
  const mine = dealing.filter((type) => may(looked, type).length > 0);
  return open.map((one) => ({ case: id, may: mine, ...emergencyView(one, readerOf(looked.actor, standing)) }));
};

/** Assessments whose next step `decide` would let this person take, and the emergencies that are theirs to know. */
export const risksWaiting = async (door: Door, actor: Actor): Promise<Risks> => {
  const cases = await casesAtRisk(door.database, { marks: await sightOf(door, actor), atMost: mostCases });
  const at = door.clock.now();
  const found = await Promise.all(
    cases.map(async ({ state }) => {
      const ctx = await contextOf(door, state.standing.law);
      return { state: elapse(state, at, ctx).state, actor, at, ctx };
    }),
  );
  return { risks: found.flatMap(waitingIn), emergencies: found.flatMap(goingOnIn) };
};
