import { hashOf } from '../domain/canonical';
import type { CaseState } from '../domain/case';

/** Two states with one hash are one state. */
export const stateHash = (state: CaseState): string => hashOf(state);
