import { intake } from './lives/intake';
import { investigation } from './lives/investigation';
import { custody } from './lives/custody';
import { courts } from './lives/courts';
import { oversight } from './lives/oversight';
import type { Life } from './life';

/** Every kind of case in the sample. */
export const lives: readonly Life[] = [...intake, ...investigation, ...custody, ...courts, ...oversight];
