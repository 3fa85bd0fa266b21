import type { WarningModel } from '../../domain/model';
import { custodyModels } from './custody';
import { detectorModels } from './detectors';
import { handlingModels } from './handling';
import { overdueModels } from './overdue';
import { recordModels } from './record';

/** The warning models of this release (预警模型). An office tries them on its own past before it switches them on. */
export const shippedModels: readonly WarningModel[] = [
  ...detectorModels,
  ...overdueModels,
  ...custodyModels,
  ...handlingModels,
  ...recordModels,
];

/** The three detectors of the Wuhan measures, in their order. */
export const detectors = ['overdue', 'not-accepted', 'not-filed'] as const;
