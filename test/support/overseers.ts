import { agencies, type Office } from '../../domain/office';
import { watchActor } from '../../domain/watch-actor';
import type { ActType } from '../../domain/act';
import type { Answer, Context } from '../../engine';
import { as, lineContext, lineOffice, takenInBy } from './line';
import type { Story } from './story';

/** The office of the line, its police supervised by the procuratorate of the county. */
const office: Office = {
  ...lineOffice,
  supervisorOf: (unit) => (lineOffice.unit(unit)?.agency === 'police' ? 'county-pr' : undefined),
};

const supervised: Context = { ...lineContext, office };

/** A case that li of the station has taken in, on 2 March 2026. */
export const supervisedCase = (ctx: Context = supervised): Story => takenInBy('li', '2026-03-02T09:00', ctx);

export const on = (date: number, time = '09:00'): string => `2026-03-${String(date).padStart(2, '0')}T${time}`;

/** Somebody of the line does something; `id` names the act, so that the duty it opens is known. */
export const did = (
  story: Story,
  type: ActType,
  at: string,
  by: string | ReturnType<typeof as>,
  fields: object = {},
  id?: string,
): Answer =>
  story.act(type, at, fields, [], {
    by: typeof by === 'string' ? as(by) : by,
    ...(id === undefined ? {} : { id }),
  });

/** The watch says what it has found. */
export const watched = (story: Story, type: ActType, at: string, fields: object, id?: string): Answer => {
  const by = watchActor(story.standing, story.ctx.office);
  if (!by) throw new Error(`Nobody handles the case: none of ${agencies.join(', ')}.`);
  return story.act(type, at, fields, [], { by, ...(id === undefined ? {} : { id }) });
};
