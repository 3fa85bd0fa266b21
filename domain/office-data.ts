import { z } from 'zod';
import { agencies, roles, unitLevels } from './office';
import { policyData } from './policy-data';
import { isDay, startOfDay } from './time/day';
import { isInstant, parseInstant } from './time/iso';

// No colon, slash or blank: ids stand in marks of visibility, in addresses and in keys of groups.
const id = z
  .string()
  .max(100)
  .regex(/^[\p{L}\p{N}][\p{L}\p{N}._@-]*$/u, 'takes letters, digits, . _ @ and -, and begins with a letter or digit');

const words = z.string().trim().min(1).max(200);
const title = z.strictObject({ zh: words, en: words });

/** Epoch milliseconds, a day (its beginning), or an instant; without an offset it is legal time. */
const instant = z.union([
  z.int(),
  z
    .string()
    .refine((text) => isDay(text) || isInstant(text), 'is no existing day or instant')
    .transform((text) => (isDay(text) ? startOfDay(text) : parseInstant(text, 'instant'))),
]);

const unit = z.strictObject({
  id,
  agency: z.enum(agencies),
  level: z.enum(unitLevels),
  name: title,
  kind: z.literal('cooperation').exactOptional(),
  parents: z.tuple([id, id]).readonly().exactOptional(),
  superior: id.exactOptional(),
  supervisor: id.exactOptional(),
  /** The checklist that the unit works by from now on; left out, what is in force stays so. */
  checklist: id.exactOptional(),
  /** The ladders that the unit works by from now on; left out, what is in force stays so. */
  policy: id.exactOptional(),
});

const post = z.strictObject({ unit: id, role: z.enum(roles), from: instant.optional(), to: instant.optional() });

const absence = z.strictObject({
  from: instant,
  to: instant.optional(),
  deputy: id.optional(),
  reasons: z.string().trim().min(1).max(500).optional(),
});

/** What a person's lists leave out stays as it is; what they hold is all there is from now on. */
const person = z.strictObject({
  id,
  name: title,
  email: z.email().max(200).optional(),
  memberships: z.array(post).max(100).optional(),
  absences: z.array(absence).max(100).optional(),
});

export const unitData = unit;
export const personData = person;
export const postData = post;
export const absenceData = absence;

const onlyOnce = (all: readonly { readonly id: string }[], ctx: z.RefinementCtx): void => {
  const seen = new Set<string>();
  for (const [index, one] of all.entries()) {
    if (seen.has(one.id)) ctx.addIssue({ code: 'custom', path: [index, 'id'], message: `${one.id} stands here twice` });
    seen.add(one.id);
  }
};

/** The file of an organisation, or of a part of it (docs/organisation.md). */
export const officeData = z.strictObject({
  units: z.array(unit).max(20_000).superRefine(onlyOnce).default([]),
  people: z.array(person).max(100_000).superRefine(onlyOnce).default([]),
  policies: z.array(policyData).max(1_000).superRefine(onlyOnce).default([]),
});

export type OfficeInput = z.input<typeof officeData>;
export type OfficeData = z.output<typeof officeData>;
