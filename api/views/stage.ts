import type { Procedure } from '../../domain/case';
import type { Title } from '../../domain/limit';
import { stageTitle } from '../../law/titles';

/** Measures that hold over several stages: what the person is under, whatever is under way meanwhile. */
const measures: Readonly<Record<string, Title>> = {
  bailed: { zh: '取保候审', en: 'On bail' },
  resident: { zh: '监视居住', en: 'Under residential surveillance' },
};

const outerStage = ({ snapshot }: Pick<Procedure, 'snapshot'>): string | undefined => {
  const { value } = snapshot as { value?: unknown };
  return typeof value === 'object' && value !== null ? Object.keys(value)[0] : undefined;
};

/** What people call the stage a procedure is in: `取保候审`, and `取保候审 · 已提请批准逮捕` while that is under way. */
export const stageNow = (one: Pick<Procedure, 'machine' | 'stage' | 'snapshot'>): Title => {
  const stage = stageTitle(one.machine, one.stage);
  const measure = measures[outerStage(one) ?? ''];
  if (!measure) return stage;
  if (stage.zh === measure.zh) return stage;
  return { zh: `${measure.zh} · ${stage.zh}`, en: `${measure.en} · ${stage.en}` };
};
