import type { Title } from './limit';
import type { Agency } from './office';

export type DutyStepName = 'acknowledge' | 'plan' | 'do' | 'verify';

/** One step of a duty, and the limit of the pack that runs while it is owed. */
export interface DutyStep {
  readonly step: DutyStepName;
  /** Id of the limit; left out where the limit is an instant of its own, as with the answer to an alert. */
  readonly limit?: string;
}

/** One row of the catalogue of duties (义务目录). */
export interface DutyRow {
  readonly id: string;
  readonly title: Title;
  /** Left out: the agency of the act that gave rise to it. */
  readonly owedBy?: Agency;
  readonly steps: readonly [DutyStep, ...DutyStep[]];
  readonly basis: readonly string[];
}
