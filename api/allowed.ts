import { z } from 'zod';
import type { Act, ActDefinition, Actor, ActType, DecidedBy } from '../domain/act';
import { acts } from '../domain/acts';
import type { CaseState } from '../domain/case';
import { refusals, type Refusal } from '../domain/refusals';
import type { Instant } from '../domain/time/instant';
import { decide, type Context } from '../engine';
import { limitOfClock } from '../engine/clocks';
import { answerOwed } from '../engine/elapse';
import { given, titleSchema } from './schemas/common';

const reasonSchema = z
  .strictObject({
    code: z.string(),
    title: titleSchema,
    remedy: titleSchema,
    basis: z.array(z.string()),
    details: z.record(z.string(), z.unknown()),
  })
  .meta({ id: 'Reason' });

const optionSchema = z
  .strictObject({
    persons: z.array(z.string()).optional(),
    fields: z
      .record(z.string(), z.unknown())
      .describe('Fields that name what the act is about; the rest is yours to fill in'),
    allowed: z.boolean(),
    reason: reasonSchema.optional().describe('Why not'),
  })
  .meta({ id: 'ActOption' });

export const allowedSchema = z
  .strictObject({
    type: z.string(),
    title: titleSchema,
    allowed: z.boolean().describe('At least one of the options is'),
    decidedBy: z.string().optional().describe('The act needs a decision of at least this level'),
    options: z.array(optionSchema),
  })
  .meta({ id: 'AllowedAct' });

export type AllowedView = z.infer<typeof allowedSchema>;

/** What an act could be about in this case, as fields and persons already filled in. */
interface Target {
  readonly persons?: readonly string[];
  readonly fields: Readonly<Record<string, unknown>>;
}

const noTarget: readonly Target[] = [{ fields: {} }];

const dutiesOwed = ({ standing, bells }: CaseState): readonly Target[] => [
  ...Object.values(standing.procedures)
    .filter((one) => one.duty !== undefined && !one.done)
    .map(({ id }) => ({ fields: { duty: id } })),
  ...Object.values(bells)
    .filter(answerOwed)
    .map(({ id }) => ({ fields: { duty: id } })),
];

const extensionsKnown = ({ standing }: CaseState, ctx: Context): readonly Target[] =>
  Object.values(standing.clocks)
    .filter(({ closed }) => !closed)
    .flatMap((clock) =>
      limitOfClock(clock, ctx).extensions.map(({ id }) => ({ fields: { clock: clock.id, extension: id } })),
    );

const decisionsAssessed = (): readonly Target[] =>
  acts['assessment.assess'].fields.shape.decision.options.map((decision) => ({ fields: { decision } }));

const nextLabel = ({ standing }: CaseState): readonly Target[] => {
  const taken = Object.keys(standing.persons).map((label) => Number(label.slice(1)));
  return [{ fields: { label: `P${Math.max(0, ...taken) + 1}` } }];
};

const finders: Partial<Record<ActType, (state: CaseState, ctx: Context) => readonly Target[]>> = {
  'duty.acknowledge': dutiesOwed,
  'duty.plan': dutiesOwed,
  'duty.do': dutiesOwed,
  'duty.verify': dutiesOwed,
  'limit.extend': extensionsKnown,
  'assessment.assess': decisionsAssessed,
  'person.register': nextLabel,
};

const targetsOf = (definition: ActDefinition, state: CaseState, ctx: Context): readonly Target[] => {
  const found =
    definition.subject === 'persons'
      ? Object.keys(state.standing.persons).map((label) => ({ persons: [label], fields: {} }))
      : finders[definition.id as ActType]?.(state, ctx);
  // With nothing to be about, the refusal says what is missing.
  return found === undefined || found.length === 0 ? noTarget : found;
};

/** The decision that would be enough: what is asked is whether the act may be done, not whether it has been approved. */
const enough = (definition: ActDefinition, actor: Actor): { readonly decidedBy: DecidedBy } | object =>
  definition.decidedBy === undefined
    ? {}
    : { decidedBy: { agency: actor.agency, level: 'national', documentNo: 'dry-run' } satisfies DecidedBy };

const reasonOf = ({ code, basis, details }: Refusal): z.infer<typeof reasonSchema> => ({
  code,
  ...refusals[code],
  basis: [...basis],
  details: { ...details },
});

/**
 * Whether an act would be accepted now, by deciding it in memory.
 * Without the history only one thing cannot be judged: which earlier act a correction means, and that is the caller's choice.
 */
const refusalOf = (definition: ActDefinition, target: Target, view: View): Refusal | undefined => {
  const act: Act = {
    id: 'dry-run',
    type: definition.id as ActType,
    occurredAt: view.now,
    receivedAt: view.now,
    actor: view.actor,
    persons: target.persons ?? [],
    fields: target.fields,
    documentNo: 'dry-run',
    ...enough(definition, view.actor),
  };
  const { answer } = decide(view.state.id, view.state, act, view.ctx, []);
  return answer.accepted || answer.refusal.code === 'no-such-act' ? undefined : answer.refusal;
};

interface View {
  readonly state: CaseState;
  readonly ctx: Context;
  readonly actor: Actor;
  readonly now: Instant;
}

const optionOf = (definition: ActDefinition, target: Target, view: View): z.infer<typeof optionSchema> => {
  const refusal = refusalOf(definition, target, view);
  return {
    ...given('persons', target.persons && [...target.persons]),
    fields: { ...target.fields },
    allowed: refusal === undefined,
    ...given('reason', refusal && reasonOf(refusal)),
  };
};

/** What a person may do next in a case, and why not: the catalogue, each act with everything it could be about. */
export const allowedActs = (view: View): readonly AllowedView[] =>
  Object.values(acts)
    .filter((definition: ActDefinition) => definition.opensCase !== true)
    .map((definition: ActDefinition): AllowedView => {
      const options = targetsOf(definition, view.state, view.ctx).map((target) => optionOf(definition, target, view));
      return {
        type: definition.id,
        title: definition.title,
        allowed: options.some(({ allowed }) => allowed),
        ...given('decidedBy', definition.decidedBy),
        options,
      };
    });
