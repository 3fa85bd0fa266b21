import type { AnyStateMachine } from 'xstate';
import type { ActType } from '../../../domain/act';
import type { Fact } from '../../../domain/facts';
import type { Title } from '../../../domain/limit';
import type { Agency } from '../../../domain/office';
import { machineTitles, stageTitle } from '../../../law/titles';
import type { StageMeta } from '../../../machines/kit';
import { machineOf, metaOf, nameOf, type Procedures } from '../../../machines/registry';

type Node = AnyStateMachine['root'];

/** What a page calls the instant before the first stage. */
export const start = 'start';

export interface Guard {
  readonly name: string;
  /** The act that must have opened the procedure, where the guard asks for that. */
  readonly openedBy?: ActType;
}

/** One way from a stage: by an act, by the lapse of a right, or at once. `to`: left out where the stage stays. */
export interface Arrow {
  readonly from: string;
  readonly to?: string;
  readonly by?: string;
  readonly lapsed?: true;
  /** `otherwise`: taken where no guard before it on the same act holds. */
  readonly guard?: Guard | 'otherwise';
  /** Facts that an opening act needs besides those of the act itself. */
  readonly needs?: readonly Fact[];
  /** `open arrest-objection`, `owe new-crime-report`. */
  readonly effects: readonly string[];
}

/** A stage, or a group of stages, by its path in the machine: `held.arrested.investigating`. */
export interface Stage {
  readonly path: string;
  readonly title: Title;
  /** `outline`: no stage of the machine, but several drawn together. */
  readonly kind: 'stage' | 'group' | 'passing' | 'final' | 'outline';
  /** Ids of the limits that run over it; `owed` stands for the limit of the duty's own row. */
  readonly limits: readonly string[];
  readonly untimed?: string;
  readonly owedBy?: Agency;
  readonly basis: readonly string[];
  /** Path of the stage that a group begins with. */
  readonly begins?: string;
  readonly stages: readonly Stage[];
}

export interface Graph {
  readonly id: string;
  readonly name: string;
  readonly title: Title;
  readonly begins: string;
  readonly stages: readonly Stage[];
  readonly arrows: readonly Arrow[];
}

const afterPrefix = 'xstate.after.';
const pathOf = (node: Node): string => node.path.join('.');
const limitOf = (node: Node, eventType: string): string => eventType.slice(afterPrefix.length, -node.id.length - 1);

type Transition = Pick<Node['after'][number], 'guard' | 'target' | 'actions'>;

const guardOf = ({ guard }: Transition, behind: boolean): Arrow['guard'] => {
  if (typeof guard === 'string') return { name: guard };
  if (guard === undefined) return behind ? 'otherwise' : undefined;
  const { type, params } = guard as unknown as { type: string; params?: { type: ActType } };
  return params ? { name: type, openedBy: params.type } : { name: type };
};

const effectsOf = (actions: readonly unknown[]): string[] =>
  actions.flatMap((action) => {
    const { type, params = {} } = action as { type?: string; params?: { duty?: string; machine?: string } };
    if (type === 'owe') return [`owe ${params.duty ?? ''}`];
    return type === 'openProcedure' ? [`open ${params.machine ?? ''}`] : [];
  });

const arrowOf = (node: Node, by: string | undefined, one: Transition, behind: boolean): Arrow => {
  const target = one.target?.[0];
  const guard = guardOf(one, behind);
  const effects = [...effectsOf(one.actions), ...(target ? effectsOf(target.entry) : [])];
  return {
    from: pathOf(node),
    ...(target ? { to: pathOf(target) } : {}),
    ...(by === undefined ? {} : { by }),
    ...(guard === undefined ? {} : { guard }),
    effects,
  };
};

/** `behind`: a way without a guard that stands behind guarded ones of the same act. */
const ways = (node: Node, by: string | undefined, all: readonly Transition[]): Arrow[] =>
  all.map((one, index) => arrowOf(node, by, one, index > 0));

/** Limits that carry only `overdue` move nothing and are no arrows. */
const lapses = (node: Node): Arrow[] =>
  node.after
    .filter(({ target }) => target !== undefined)
    .map((one) => ({ ...arrowOf(node, limitOf(node, String(one.eventType)), one, false), lapsed: true as const }));

const arrowsOf = (node: Node): Arrow[] => [
  ...ways(node, undefined, node.always ?? []),
  ...[...node.transitions].flatMap(([by, all]) => (by.startsWith('xstate.') ? [] : ways(node, by, all))),
  ...lapses(node),
  ...Object.values(node.states).flatMap(arrowsOf),
];

const kindOf = (node: Node): Stage['kind'] => {
  if (node.type === 'final') return 'final';
  if (Object.keys(node.states).length > 0) return 'group';
  return (node.always ?? []).length > 0 ? 'passing' : 'stage';
};

const initialOf = (node: Node): string => {
  const target = node.initial.target[0];
  return target ? pathOf(target) : '';
};

const stageOf = (machine: string, node: Node): Stage => {
  const { owedBy, basis = [], untimed } = (node.meta ?? {}) as StageMeta;
  const kind = kindOf(node);
  return {
    path: pathOf(node),
    title: stageTitle(machine, node.key),
    kind,
    limits: node.after.map(({ eventType }) => limitOf(node, String(eventType))),
    ...(untimed === undefined ? {} : { untimed }),
    ...(owedBy === undefined ? {} : { owedBy }),
    basis,
    ...(kind === 'group' ? { begins: initialOf(node) } : {}),
    stages: Object.values(node.states).map((one) => stageOf(machine, one)),
  };
};

/** Acts that open a procedure of this name from within another one. */
const openersIn = (procedures: Procedures, name: string): string[] => [
  ...new Set(
    Object.values(procedures)
      .flatMap((id) => arrowsOf(machineOf(id).root))
      .flatMap(({ by, effects }) => (by !== undefined && effects.includes(`open ${name}`) ? [by] : [])),
  ),
];

/** Arrows to the first stage; opening acts that a guard of that stage names stand on the arrow of the guard instead. */
const openings = (id: string, begins: string, named: readonly string[], procedures: Procedures): Arrow[] => {
  const arrow = { from: start, to: begins, effects: [] };
  const own = Object.entries(metaOf(id).opensWith ?? {});
  const acts: Arrow[] = own
    .filter(([by]) => !named.includes(by))
    .map(([by, needs]) => ({ ...arrow, by, ...(needs.length > 0 ? { needs } : {}) }));
  const all = [...acts, ...openersIn(procedures, nameOf(id)).map((by) => ({ ...arrow, by }))];
  return all.length > 0 ? all : [arrow];
};

/** A machine as its diagram and its page show it. */
export const graphOf = (machine: AnyStateMachine, procedures: Procedures): Graph => {
  const { id, root } = machine;
  const name = nameOf(id);
  const { opensWith = {} } = metaOf(id);
  const begins = initialOf(root);
  const inside = arrowsOf(root).map((arrow): Arrow => {
    const by = typeof arrow.guard === 'object' ? arrow.guard.openedBy : undefined;
    const needs = by === undefined ? [] : (opensWith[by] ?? []);
    return { ...arrow, ...(by === undefined ? {} : { by }), ...(needs.length > 0 ? { needs } : {}) };
  });
  const named = inside.flatMap(({ guard }) => (typeof guard === 'object' ? (guard.openedBy ?? []) : []));
  return {
    id,
    name,
    title: machineTitles[name]?.title ?? { zh: name, en: name },
    begins,
    stages: Object.values(root.states).map((one) => stageOf(id, one)),
    arrows: [...openings(id, begins, named, procedures), ...inside],
  };
};

/** Every stage with those inside it, outermost first. */
export const flat = (stages: readonly Stage[]): Stage[] => stages.flatMap((one) => [one, ...flat(one.stages)]);
