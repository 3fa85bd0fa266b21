import { z } from 'zod';
import type { Fits, Ladder, Policy, Rung } from '../../domain/oversight';
import { colours } from '../../domain/oversight';
import { of, stepTitles, toldOf, whenOf, named, timeOfDay } from '../../law/ladder-words';
import { roleTitles } from '../../law/office-titles';
import { currentPack } from '../../law/pack';
import { titleSchema } from '../schemas/common';

const rungSchema = z.strictObject({
  colour: z.enum(colours),
  when: titleSchema,
  tells: titleSchema,
  answers: z.array(z.strictObject({ step: titleSchema, role: titleSchema, within: titleSchema })),
});

const ladderSchema = z
  .strictObject({
    id: z.string(),
    fits: titleSchema.describe('The clocks that ring by it: the first that fits counts'),
    urgent: z.boolean().describe('Knows no quiet hours'),
    rungs: z.array(rungSchema),
  })
  .meta({ id: 'LadderInWords' });

export const laddersSchema = z.strictObject({
  policy: z.string(),
  quiet: z.strictObject({ from: z.string(), to: z.string() }).optional(),
  climb: titleSchema.describe('Whom it tells in the unit above when nobody answers'),
  ladders: z.array(ladderSchema),
});

const hoursOf = (length: string): z.infer<typeof titleSchema> => {
  const [, hours = '', minutes = ''] = /^PT(?:(\d+)H)?(?:(\d+)M)?$/.exec(length) ?? [];
  if (hours !== '') return of(`${hours} 小时内`, `within ${hours} hours`);
  if (minutes !== '') return of(`${minutes} 分钟内`, `within ${minutes} minutes`);
  return of(length, length);
};

const fitsOf = ({ limits, immediate, custody, fromDays = 0 }: Fits): z.infer<typeof titleSchema> => {
  if (limits) {
    const titles = limits.flatMap((id) => currentPack.limits.get(id)?.title ?? []);
    return of(titles.map(({ zh }) => zh).join('、'), titles.map(({ en }) => en).join('; '));
  }
  if (immediate) return custody ? of('立即办理，涉及羁押', 'Due at once, custody') : of('立即办理', 'Due at once');
  return of(`期限 ${fromDays} 日以上`, `${fromDays} days and more`);
};

const rungView = (rung: Rung): z.infer<typeof rungSchema> => ({
  colour: rung.colour,
  when: whenOf(rung.offset),
  tells: toldOf(rung),
  answers: (rung.answer ?? []).map(({ step, role, within }) => ({
    step: stepTitles[step],
    role: roleTitles[role],
    within: hoursOf(within),
  })),
});

const ladderView = ({ id, fits, rungs, urgent }: Ladder): z.infer<typeof ladderSchema> => ({
  ...{ id, fits: fitsOf(fits), urgent: urgent === true || fits.custody === true },
  rungs: rungs.map(rungView),
});

/** The ladders of a policy, as people read them. */
export const laddersView = ({ id, quiet, climb, ladders }: Policy): z.infer<typeof laddersSchema> => ({
  policy: id,
  ...(quiet ? { quiet: { from: timeOfDay(quiet.from), to: timeOfDay(quiet.to) } } : {}),
  climb: named(climb.tells),
  ladders: ladders.map(ladderView),
});
