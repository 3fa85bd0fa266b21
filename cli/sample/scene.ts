import type { Act, ActType } from '../../domain/act';
import type { CaseState } from '../../domain/case';
import { dayOf, yearOf } from '../../domain/time/day';
import type { Instant } from '../../domain/time/instant';
import type { Post } from './counties';
import type { Matter } from './matters';
import { inUnit, unitOf, upTheLine } from './staff';

/** What somebody says to the record, before it is stamped: who, which act, of whom. */
export interface Said {
  readonly type: ActType;
  /** A person of the office; left out, whoever handles the case for the agency whose act it is. */
  readonly by?: string | undefined;
  readonly persons?: readonly string[];
  readonly fields?: Act['fields'];
}

/** One invented case: which it is, whose, about what. */
export interface Cast {
  readonly number: number;
  readonly caseId: string;
  readonly post: Post;
  readonly matter: Matter;
  readonly suspects: number;
}

/** A case as somebody finds it who says something. */
export interface Scene extends Cast {
  readonly at: Instant;
  readonly state: CaseState | undefined;
  readonly accepted: readonly Act[];
  /** How many acts there are, refused ones too. */
  readonly acts: number;
}

/** Ids of acts are told apart over all cases, as in use: those of clocks and alerts are made from them. */
export const actId = ({ number }: Pick<Cast, 'number'>, nth: number): string => `s${number}-${nth}`;

export const suspectsOf = ({ suspects }: Scene): readonly string[] =>
  Array.from({ length: suspects }, (_, index) => `P${index + 1}`);

export const serial = ({ number, at, post }: Scene, title: string): string =>
  `${post.county.sign}${title}〔${yearOf(dayOf(at))}〕${number + 100}号`;

export const runningOf = ({ state }: Scene, limit: string): readonly string[] =>
  Object.values(state?.standing.clocks ?? {})
    .filter((clock) => clock.limit === limit && !clock.closed)
    .map(({ id }) => id);

/** Whoever has the case for the procuratorate decides on arrests and prosecution, and assesses what that risks. */
export const assessorOf = ({ state }: Scene, decision: string): string | undefined =>
  /^(arrest|prosecution)-/.test(decision) ? state?.standing.handling.procuratorate?.handler : undefined;

export const headOf = ({ post }: Scene): string | undefined => upTheLine(post.unit, 'head', 'leader')?.person;

/** Qinghe has people who supervise enforcement (执法监督); elsewhere the head of the unit orders what is to be put right. */
export const orderer = (scene: Scene): string | undefined =>
  inUnit(unitOf(scene.post.unit)?.superior ?? '', 'supervisor')?.person ?? headOf(scene);

export const overseer = ({ post }: Scene): string | undefined => {
  const there = unitOf(post.unit)?.supervisor ?? '';
  return (inUnit(there, 'supervisor') ?? inUnit(there, 'head') ?? inUnit(there, 'leader'))?.person;
};

export const leaderAbove = ({ post }: Scene): string | undefined =>
  upTheLine(unitOf(post.unit)?.superior, 'leader', 'head')?.person;

/** The open duty of this row of the catalogue, the first where there are several. */
export const dutyOf = ({ state }: Scene, row: string): string =>
  Object.values(state?.standing.procedures ?? {}).find(({ duty, done }) => duty === row && !done)?.id ?? 'none';

export const proposal = ({ state }: Scene): string =>
  Object.values(state?.standing.procedures ?? {}).find(({ proposal: found, done }) => found && !done)?.id ?? 'none';
