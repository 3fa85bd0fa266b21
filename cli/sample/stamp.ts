import type { Act, ActDefinition, Actor, DecidedBy } from '../../domain/act';
import { acts } from '../../domain/acts';
import { type Agency, levelNeeded } from '../../domain/office';
import { dayOf, yearOf } from '../../domain/time/day';
import type { Instant } from '../../domain/time/instant';
import type { Context } from '../../engine';
import { authorityOf } from '../../law/authority';
import { limitOf } from '../../law/pack';
import { actId, type Said, type Scene } from './scene';
import { inUnit, officer } from './staff';

/** Whoever has the case for the agency whose act it is. */
const authorOf = ({ by, type }: Said, { state, post }: Scene): Actor => {
  if (by !== undefined) return officer(by);
  const { agency } = acts[type] as ActDefinition;
  const held = state?.standing.handling[agency === 'any' ? 'police' : agency];
  if (!held || held.unit === post.unit) return officer(post.handler);
  const named = officer(held.handler);
  return named.roles.includes('handler') ? named : (inUnit(held.unit, 'handler') ?? named);
};

const signs: Readonly<Record<Agency, string>> = { police: '公（刑）字', procuratorate: '检刑字', court: '刑字' };

/** The clock that is to be prolonged, and the row by which. */
const prolonged = ({ type, fields = {} }: Said, { state }: Scene, ctx: Context) => {
  const clock = type === 'limit.extend' ? state?.standing.clocks[String(fields.clock)] : undefined;
  const row = clock && limitOf(ctx.law, clock.limit).extensions.find(({ id }) => id === fields.extension);
  return clock && row && { clock, row };
};

/** The decision on paper that the list of powers, or the row of an extension, asks for. */
const decisionOf = (said: Said, actor: Actor, scene: Scene, ctx: Context): DecidedBy | undefined => {
  const longer = prolonged(said, scene, ctx);
  const level = longer ? longer.row.approver : authorityOf(said.type, scene.at).decide?.level;
  if (level === undefined) return undefined;
  const agency = longer ? (longer.row.approverAgency ?? longer.clock.owedBy) : actor.agency;
  const documentNo = `${scene.post.county.sign}${signs[agency]}〔${yearOf(dayOf(scene.at))}〕${scene.number + 100}号`;
  return { agency, level: levelNeeded(level, 'county'), documentNo };
};

/** How an act differs from one that happens as it is entered, and is decided on paper. */
export interface Manner {
  readonly happened?: Instant | undefined;
  readonly approval?: string | undefined;
}

const lateEntry = ({ happened }: Manner, { at, number }: Scene): Pick<Act, 'documentNo'> | object =>
  happened === undefined ? {} : { documentNo: `补录〔${yearOf(dayOf(at))}〕${number}号` };

/** What somebody said, as the door would stamp it. */
export const stamped = (said: Said, scene: Scene, ctx: Context, manner: Manner): Act => {
  const actor = authorOf(said, scene);
  const { happened = scene.at, approval } = manner;
  const decidedBy = approval === undefined ? decisionOf(said, actor, scene, ctx) : undefined;
  return {
    id: actId(scene, scene.acts + 1),
    type: said.type,
    occurredAt: happened,
    receivedAt: scene.at,
    actor,
    persons: said.persons ?? [],
    fields: said.fields ?? {},
    ...(decidedBy ? { decidedBy } : {}),
    ...(approval === undefined ? {} : { approval }),
    ...lateEntry(manner, scene),
  };
};
