import type { z } from 'zod';
import type { ActDefinition, ActType } from '../../domain/act';
import { acts } from '../../domain/acts';

export type Answers = ReadonlyMap<string, unknown>;
type Ask = (question: string, answers: readonly unknown[]) => unknown;

/** What an act may say in one of its fields, as far as its schema closes the list; any other field says something. */
const saidIn = (type: ActType, field: string): readonly unknown[] => {
  const { shape = {} } = acts[type].fields as { shape?: Record<string, z.ZodType> };
  const schema = shape[field] as unknown as { def?: { innerType?: z.ZodType }; isOptional: () => boolean } | undefined;
  if (!schema) return [undefined];
  const inner = (schema.def?.innerType ?? schema) as { options?: readonly unknown[]; value?: unknown };
  const said = inner.options ?? [inner.value ?? 'something'];
  return schema.isOptional() ? [...said, undefined] : said;
};

const agencies = ['police', 'procuratorate', 'court'] as const;

const reader = (read: (key: string) => unknown): object =>
  new Proxy({}, { get: (_, key) => (typeof key === 'string' ? read(key) : undefined) });

/** An act as a machine hears it: it knows nothing until a guard asks. */
const heard = (type: ActType, ask: Ask): { type: ActType; act: object; facts: object } => {
  const { agency } = acts[type] as ActDefinition;
  return {
    type,
    act: {
      type,
      actor: {
        person: 'wang',
        get agency() {
          return ask('agency', agency === 'any' ? agencies : [agency]);
        },
        get roles() {
          return ask('roles', [['head'], ['leader']]);
        },
      },
      fields: reader((field) => ask(`fields.${field}`, saidIn(type, field))),
    },
    facts: reader((fact) => ask(`facts.${fact}`, [true, false])),
  };
};

/**
 * Tells something of an act as often as it takes to give every answer to every question that is asked about it: each
 * fact both ways, each closed field and agency in turn. A guard that looks at something new is searched without a word here.
 *
 * @param settled questions that have one answer already
 */
export const everyWay = <T>(
  type: ActType,
  tell: (event: ReturnType<typeof heard>) => T,
  settled: Answers = new Map(),
): T[] => {
  const told: T[] = [];
  const queue: Answers[] = [settled];
  for (let given = queue.shift(); given; given = queue.shift()) {
    const known = new Map(given);
    const ask: Ask = (question, [first, ...others]) => {
      if (!known.has(question)) {
        queue.push(...others.map((other) => new Map(known).set(question, other)));
        known.set(question, first);
      }
      return known.get(question);
    };
    told.push(tell(heard(type, ask)));
  }
  return told;
};
