import type { Act, ActDefinition, ActType, Actor, DecidedBy } from '../../domain/act';
import { acts } from '../../domain/acts';
import { type Agency, levelNeeded, type NeededLevel } from '../../domain/office';
import { addDays, dayOf } from '../../domain/time/day';
import { newestAuthority } from '../../law/authority';
import { limitOf } from '../../law/pack';
import type { Chance } from './chance';
import { fieldsOf, type Around } from './fields';
import { handlerFor, handlerIn, staff, upper } from './people';
import type { Choice } from './tasks';
import type { Moment } from './timing';
import { sayer } from './whose';

type Fields = Act['fields'];

/** What somebody means to do, before the door stamps it. */
export interface Intent extends Moment {
  readonly id: string;
  readonly type: ActType;
  readonly choice: Omit<Choice, 'weight' | 'act'>;
}

const definitionOf = (type: ActType): ActDefinition => acts[type];

/** The unit to which papers are on their way, or the usual handler. */
const authorOf = (type: ActType, { state }: Around): Actor => {
  const { agency, receives } = definitionOf(type);
  const standing = state?.standing;
  const said = sayer(type, standing);
  if (said) return said;
  if (agency === 'any') return handlerFor('police', standing);
  if (type === 'arrest-objection.receive-review') return handlerIn(upper);
  const sent = receives && standing?.transfers?.find((one) => !one.received && one.to === agency);
  if (!sent) return handlerFor(agency, standing);
  return sent.toUnit === undefined ? handlerFor(agency) : handlerIn(sent.toUnit);
};

const approval = (type: ActType, fields: Fields, { state, law }: Around): [NeededLevel | undefined, Agency?] => {
  const clock = state?.standing.clocks[String(fields.clock)];
  const row = clock && limitOf(law, clock.limit).extensions.find(({ id }) => id === fields.extension);
  return row ? [row.approver, row.approverAgency ?? clock.owedBy] : [newestAuthority(type).decide?.level];
};

const decisionOf = (type: ActType, fields: Fields, actor: Actor, around: Around): DecidedBy | undefined => {
  const [level, agency = actor.agency] = approval(type, fields, around);
  return level && { agency, level: levelNeeded(level, 'county'), documentNo: '〔2026〕1号' };
};

/** An extension without a length of its own names its last day; one in seven names one although it need not. */
const named = (type: ActType, fields: Fields, { state, chance }: Around): Fields => {
  const due = state?.standing.clocks[String(fields.clock)]?.due;
  const names = type === 'limit.extend' && (fields.until !== undefined || chance.happens(0.15));
  if (!names || due?.kind !== 'day') return fields.until === undefined ? fields : { ...fields, until: '2026-12-31' };
  return { ...fields, until: addDays(dayOf(due.safeEnd), chance.whole(-3, 20)) };
};

/** Whom an attempt names, and what it says. */
const contentOf = ({ type, choice, occurredAt }: Intent, around: Around): Pick<Act, 'persons' | 'fields'> => {
  const persons = definitionOf(type).subject === 'persons' ? (choice.persons ?? []) : [];
  const fields = { ...fieldsOf(type, { ...around, at: occurredAt }), ...choice.fields };
  return { persons, fields: named(type, fields, around) };
};

/** An act as it reaches the engine. What was entered late nearly always has its document. */
export const attempt = (intent: Intent, around: Around): Act => {
  const { id, type, occurredAt, receivedAt, choice } = intent;
  const { persons, fields } = contentOf(intent, around);
  const owner = type === 'limit.extend' ? around.state?.standing.clocks[String(fields.clock)]?.owedBy : undefined;
  const actor = choice.by ?? (owner ? handlerFor(owner, around.state?.standing) : authorOf(type, around));
  const decidedBy = decisionOf(type, fields, actor, around);
  const documented = receivedAt > occurredAt && around.chance.happens(0.9);
  return {
    id,
    type,
    occurredAt,
    receivedAt,
    actor,
    persons,
    fields,
    ...(decidedBy ? { decidedBy } : {}),
    ...(documented ? { documentNo: '补录1号' } : {}),
  };
};

/** The same attempt with something wrong: no decision, the wrong one, the wrong author, the wrong persons. */
export const spoilt = (act: Act, chance: Chance, persons: readonly string[]): Act => {
  const { decidedBy, ...rest } = act;
  const faults: (() => Act)[] = [
    () => ({ ...act, actor: chance.oneOf(staff) ?? act.actor }),
    () => ({ ...act, actor: { ...act.actor, roles: ['administrator'] } }),
    ...(decidedBy
      ? [
          () => rest,
          () => ({ ...act, decidedBy: { ...decidedBy, level: 'department' as const } }),
          () => ({ ...act, decidedBy: { ...decidedBy, agency: 'court' as const } }),
        ]
      : []),
    ...(act.persons.length > 0
      ? [() => ({ ...act, persons: ['P9'] }), () => ({ ...act, persons: persons.slice(0, 4) })]
      : []),
  ];
  return chance.oneOf(faults)?.() ?? act;
};
