import type { ActType } from './act';
import type { Title } from './limit';

/** One of the decisions at which risk is assessed (风险评估点), in a business unit of a procuratorate. */
export interface DecisionPoint {
  readonly id: string;
  /** Number of its business unit, 1 to 7. */
  readonly unit: number;
  readonly title: Title;
  /** `major`: only in a case that is marked as major or complex. */
  readonly assess: 'always' | 'major';
  /** The act of the catalogue that it stands for, where there is one. */
  readonly act?: ActType;
  /** The source says that there are twenty-seven, in seven units; it does not name them. */
  readonly ours: true;
}
