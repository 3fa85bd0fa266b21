import type { Procedure } from '../../domain/case';
import type { Title } from '../../domain/limit';
import { stageTitle } from '../../law/titles';

/** Measures that hold over several stages, each with its ordinary one: what the person is under, whatever is under way. */
const ordinary: Readonly<Record<string, string>> = { bailed: 'onBail', resident: 'inResidence' };

const outerStage = ({ snapshot }: Pick<Procedure, 'snapshot'>): string | undefined => {
  const { value } = snapshot as { value?: unknown };
  return typeof value === 'object' && value !== null ? Object.keys(value)[0] : undefined;
};

/** What people call the stage a procedure is in: `取保候审`, and `取保候审 · 已提请批准逮捕` while that is under way. */
export const stageNow = (one: Pick<Procedure, 'machine' | 'stage' | 'snapshot'>): Title => {
  const stage = stageTitle(one.machine, one.stage);
  const inForce = ordinary[outerStage(one) ?? ''];
  if (inForce === undefined || inForce === one.stage) return stage;
  const measure = stageTitle(one.machine, inForce);
  return { zh: `${measure.zh} · ${stage.zh}`, en: `${measure.en} · ${stage.en}` };
};
