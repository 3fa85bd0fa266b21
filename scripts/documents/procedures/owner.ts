import { owedOutside } from '../../../domain/limit';
import { metaOf } from '../../../machines/registry';
import { flat, type Graph, type Stage } from './graph';
import { limitRow, type Owner } from './words';

/** Stages around this one, innermost first. */
const around = ({ stages }: Graph, { path }: Stage): Stage[] =>
  flat(stages)
    .filter((one) => path === one.path || path.startsWith(`${one.path}.`))
    .reverse();

/** Whose step a stage is: what it says itself, or its limit, or those around it say. */
export const owner = (stage: Stage, graph: Graph): Owner => {
  for (const one of around(graph, stage)) {
    const said = one.owedBy ?? one.limits.flatMap((id) => limitRow(id)?.owedBy ?? [])[0];
    if (said !== undefined && !owedOutside(said)) return said;
  }
  return metaOf(graph.id).owedBy ?? 'actor';
};

/** Limits that run while the procedure is in a stage, its own first. */
export const limitsOver = (stage: Stage, graph: Graph): string[] =>
  around(graph, stage).flatMap(({ limits }) => limits);
