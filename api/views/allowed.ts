import { z } from 'zod';
import type { ActDefinition, ActType, Actor } from '../../domain/act';
import { acts } from '../../domain/acts';
import type { Standing } from '../../domain/case';
import { hashOf } from '../../domain/canonical';
import type { Title } from '../../domain/limit';
import { refusals, type Refusal, type RefusalCode } from '../../domain/refusals';
import type { Candidate } from '../../engine';
import { newestAuthority } from '../../law/authority';
import { duties } from '../../law/duties';
import type { LawPack } from '../../law/pack';
import { agencySchema, given, titleSchema } from '../schemas/common';

export const reasonSchema = z
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
    persons: z.array(z.string()).describe('One who may be named; several where the same reason stands against all'),
    fields: z
      .record(z.string(), z.string())
      .describe('Fields that name what the act is about; the rest is yours to fill in'),
    approval: z
      .string()
      .optional()
      .describe('The approved proposal that it carries out, with the fields proposed there'),
    about: titleSchema.optional().describe('The duty and its ground, or the limit and its extension, in words'),
    decidedBy: z
      .strictObject({ agency: agencySchema, level: z.string() })
      .optional()
      .describe('Whose decision this option needs, at this level or above'),
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
    persons: z
      .array(z.string())
      .optional()
      .describe('Acts about persons: who of the case may be named now, one of them or several at once'),
    options: z.array(optionSchema).describe('One for each person, duty or extension it could be about'),
  })
  .meta({ id: 'AllowedAct' });

type AllowedView = z.infer<typeof allowedSchema>;
type Option = AllowedView['options'][number];

/** A refusal as people read it. */
export const reasonView = ({ code, basis, details }: Refusal): z.infer<typeof reasonSchema> => ({
  code,
  title: refusals[code].title,
  remedy: refusals[code].remedy,
  basis: [...basis],
  details: { ...details },
});

/** Why an act cannot be done for which the case has nothing it could be about. */
const missing = ({ id, subject, agency }: ActDefinition, actor: Actor): RefusalCode => {
  if (agency !== 'any' && agency !== actor.agency) return 'wrong-agency';
  if (!actor.roles.some((role) => newestAuthority(id as ActType).propose.includes(role))) return 'wrong-role';
  if (id === 'checklist.tick') return 'no-such-item';
  if (subject === 'persons') return 'unknown-person';
  if (id.startsWith('approval.')) return 'no-such-proposal';
  if (id.startsWith('assessment.')) return 'not-assessed';
  return id === 'limit.extend' ? 'no-such-clock' : 'no-such-duty';
};

const nothingToDoItTo = (definition: ActDefinition, actor: Actor): Option[] => [
  {
    persons: [],
    fields: {},
    allowed: false,
    reason: reasonView({ code: missing(definition, actor), basis: definition.basis, details: {} }),
  },
];

/** What the case and its law say about the targets of acts. */
interface Around {
  readonly actor: Actor;
  readonly standing: Standing;
  readonly law: LawPack;
}

const joined = (first: Title, person: string | undefined, second?: Title): Title => {
  const whom = person === undefined ? { zh: '', en: '' } : { zh: `（${person}）`, en: ` (${person})` };
  return {
    zh: `${first.zh}${whom.zh}${second ? `：${second.zh}` : ''}`,
    en: `${first.en}${whom.en}${second ? `: ${second.en}` : ''}`,
  };
};

const dutyWords = ({ duty: id, ground }: Candidate['fields'], { standing }: Around): Title | undefined => {
  const owed = standing.procedures[id ?? ''];
  const row = duties.get(owed?.duty ?? '');
  return row && joined(row.title, owed?.person, row.excuses?.find((one) => one.id === ground)?.title);
};

const clockWords = ({ clock: id, extension }: Candidate['fields'], { standing, law }: Around): Title | undefined => {
  const clock = standing.clocks[id ?? ''];
  const limit = law.limits.get(clock?.limit ?? '');
  if (!limit) return undefined;
  const title = { zh: `${limit.row} ${limit.title.zh}`, en: `${limit.row} ${limit.title.en}` };
  return joined(title, clock?.person, limit.extensions.find((one) => one.id === extension)?.ground);
};

const proposalWords = (id: string | undefined, { standing }: Around): Title | undefined => {
  const proposal = standing.procedures[id ?? '']?.proposal;
  return proposal && joined(acts[proposal.act].title, proposal.persons.join(' ') || undefined);
};

const optionOf = ({ persons, fields, approval, decidedBy, refusal }: Candidate, around: Around): Option => ({
  persons: [...persons],
  fields: { ...fields },
  ...given('approval', approval),
  ...given(
    'about',
    dutyWords(fields, around) ?? clockWords(fields, around) ?? proposalWords(fields.proposal ?? approval, around),
  ),
  ...given('decidedBy', decidedBy),
  allowed: refusal === undefined,
  ...given('reason', refusal && reasonView(refusal)),
});

/** The same reason for several persons is said once. */
const grouped = (options: readonly Option[]): Option[] => {
  const groups = new Map<string, Option>();
  for (const one of options) {
    const { person: _, ...details } = one.reason?.details ?? {};
    const reason = one.reason && { ...one.reason, details };
    const key = reason && one.persons.length > 0 ? hashOf([reason, one.fields]) : String(groups.size);
    const before = groups.get(key);
    groups.set(key, before && reason ? { ...before, reason, persons: [...before.persons, ...one.persons] } : one);
  }
  return [...groups.values()];
};

const mayName = (options: readonly Option[]): string[] => [
  ...new Set(options.flatMap(({ allowed, persons }) => (allowed ? persons : []))),
];

/** What a person may do next, by act, from what the dry run found. */
export const allowedView = (candidates: readonly Candidate[], around: Around): AllowedView[] =>
  Object.values(acts)
    .filter((definition: ActDefinition) => definition.opensCase !== true)
    .map((definition: ActDefinition): AllowedView => {
      const found = candidates.filter(({ act }) => act === (definition.id as ActType));
      const options = found.map((one) => optionOf(one, around));
      return {
        type: definition.id,
        title: definition.title,
        allowed: options.some(({ allowed }) => allowed),
        ...given('decidedBy', newestAuthority(definition.id as ActType).decide?.level),
        ...given('persons', definition.subject === 'persons' ? mayName(options) : undefined),
        options: options.length > 0 ? grouped(options) : nothingToDoItTo(definition, around.actor),
      };
    });
