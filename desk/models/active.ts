import { hashOf } from '../../domain/canonical';
import { lineFrom } from '../../domain/line';
import type { Thresholds } from '../../domain/model';
import type { Office } from '../../domain/office';
import type { Instant } from '../../domain/time/instant';
import { compile, type CompiledModel, type ThresholdsOf } from '../../engine';
import { readThresholds, type Runner, type UnitThresholds } from '../../store';
import { activeModels } from './registry';

/** The models in force, ready to be asked, with the thresholds of units. */
export interface Active {
  readonly models: readonly CompiledModel[];
  /** Names what is in force: another word, and every case is looked at anew. */
  readonly word: string;
  readonly thresholds: readonly UnitThresholds[];
}

export const readActive = async (runner: Runner): Promise<Active> => {
  const [stored, thresholds] = [await activeModels(runner), await readThresholds(runner)];
  const named = stored.map(({ id, version, contentHash }) => [id, version, contentHash]);
  return {
    models: stored.map(({ content }) => compile(content)),
    word: hashOf([named, thresholds]).slice(0, 16),
    thresholds,
  };
};

/** What counts in a unit: what it has set itself, else the nearest unit above. */
export const thresholdsIn = (
  { thresholds }: Pick<Active, 'thresholds'>,
  unit: string | undefined,
  office: Pick<Office, 'superiorOf'>,
  at: Instant,
): ThresholdsOf => {
  if (unit === undefined || thresholds.length === 0) return () => undefined;
  const line = lineFrom((one, when) => office.superiorOf(one, when), unit, at);
  return (model): Thresholds | undefined =>
    line.flatMap((one) => thresholds.filter((set) => set.model === model && set.unit === one))[0]?.params;
};
