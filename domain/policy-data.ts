import { z } from 'zod';
import { colours, type Policy } from './oversight';

/** Ladders as an office writes them. What they say of each other, of limits and of roles is judged by `law/policy-faults.ts`, with the place. */

// No slash and no circumflex: ids of bells are made of these.
const id = z
  .string()
  .max(60)
  .regex(/^[a-z][a-z0-9-]*$/, 'takes small letters, digits and -, and begins with a letter');

const policyId = z
  .string()
  .max(100)
  .regex(/^[\p{L}\p{N}][\p{L}\p{N}._-]*@[1-9]\d{0,5}$/u, 'is a name and a version, such as city@1');

const words = z.string().trim().min(1).max(200);
const role = z.string().max(60);
const roles = z.array(role).min(1).max(20);
const within = z.string().max(20);

const step = z.strictObject({ step: z.enum(['acknowledge', 'plan', 'do', 'verify']), role, within });
const answer = z.array(step).min(1).max(4);
const colour = z.enum(colours);

const offset = z.union([
  z.enum(['start', 'due']),
  z.strictObject({ share: z.number() }),
  z.strictObject({ daysBefore: z.int(), at: z.int().min(0).max(23) }),
]);

const rung = z.strictObject({
  id,
  colour,
  tier: z.int().min(0).max(1),
  offset,
  tells: roles,
  supervisor: z.literal(true).exactOptional(),
  above: roles.exactOptional(),
  answer: answer.exactOptional(),
});

const tier = z.strictObject({
  id,
  colour,
  to: z.enum(['superior', 'supervisor', 'own']),
  tells: roles,
  answer: answer.exactOptional(),
  last: z.enum(['repeats', 'top']).exactOptional(),
});

const fits = z.strictObject({
  fromDays: z.int().min(0).max(4_000).exactOptional(),
  immediate: z.literal(true).exactOptional(),
  custody: z.literal(true).exactOptional(),
  limits: z.array(z.string().max(100)).min(1).max(200).exactOptional(),
});

const ladder = z.strictObject({
  id,
  fits,
  rungs: z.array(rung).min(1).max(20),
  climb: z.array(tier).min(1).max(20).exactOptional(),
  urgent: z.literal(true).exactOptional(),
});

const minuteOfDay = z
  .int()
  .min(0)
  .max(24 * 60 - 1);

export const policyData = z
  .strictObject({
    id: policyId,
    title: z.strictObject({ zh: words, en: words }),
    ladders: z.array(ladder).min(1).max(200),
    climb: z.strictObject({ id, colour, tells: roles, answer: answer.exactOptional() }),
    /** Minutes of the day. */
    quiet: z
      .strictObject({ from: minuteOfDay, to: minuteOfDay, restDays: z.literal(true).exactOptional() })
      .exactOptional(),
    owners: z.strictObject({ blue: role, orange: role, red: role }).exactOptional(),
  })
  // Roles are judged where the place of a fault is named; what climbed stands, as in every policy since the first.
  .transform((given) => ({ ...given, climbStands: true as const }) as unknown as Policy);
