import type { z } from 'zod';
import type { movesSchema, rollOutSchema } from '../../api/views/roll-out';

export type RollOut = z.infer<typeof rollOutSchema>;
export type Moves = z.infer<typeof movesSchema>;
export type Move = Moves['moves'][number];

/** What `GET /api/v1/law` answers. */
export interface Law {
  readonly law: string;
  readonly packs: readonly { readonly id: string; readonly current: boolean }[];
  readonly calendarYears: readonly number[];
  readonly editions: readonly {
    readonly edition: number;
    readonly year: number;
    readonly notice: string;
    readonly rollOut: string;
    readonly inForce: boolean;
  }[];
}
