import type { Contexts } from '../context';
import type { Ports } from '../ports';
import type { Step } from '../step';
import { backTest, layLabels } from './back-test';
import { lookRound } from './look';
import { activateModel, deactivateModel, proposeModel, setModelThresholds } from './registry';

export { modelsOf, versionOf } from './registry';

/** Warning models of the office: proposed, tried on the past, switched on by a second person, asked of every case. */
export interface Models {
  /** @see proposeModel */
  readonly propose: ReturnType<typeof proposeModel>;
  /** @see layLabels */
  readonly label: ReturnType<typeof layLabels>;
  /** @see backTest */
  readonly backTest: ReturnType<typeof backTest>;
  /** @see activateModel */
  readonly activate: ReturnType<typeof activateModel>;
  /** @see deactivateModel */
  readonly deactivate: ReturnType<typeof deactivateModel>;
  /** @see setModelThresholds */
  readonly setThresholds: ReturnType<typeof setModelThresholds>;
  /** @see lookRound */
  readonly look: ReturnType<typeof lookRound>;
}

export const models = (ports: Ports, known: Contexts, step: Step): Models => ({
  propose: proposeModel(ports),
  label: layLabels(ports),
  backTest: backTest(ports, known),
  activate: activateModel(ports),
  deactivate: deactivateModel(ports),
  setThresholds: setModelThresholds(ports),
  look: lookRound(ports, known, step),
});
