import { z } from 'zod';
import { isDay } from '../domain/time/day';

const day = z.string().refine(isDay, {
  error: ({ input }) => `"${String(input).slice(0, 20)}" is no existing day; write YYYY-MM-DD`,
});

/** Text a person reads: one line, nothing hidden in it, no longer than its place. */
const text = (most: number) =>
  z
    .string()
    .max(most)
    .regex(
      /^[^\s\p{C}](?:[^\p{C}]*[^\s\p{C}])?$/u,
      'is empty, or has blanks around it or characters that cannot be seen',
    );

/** 发文字号, such as 国办发明电〔2025〕7号. */
const number = text(60).regex(/〔(?:19|20|21)\d\d〕[1-9]\d*号$/, 'is no notice number such as 国办发明电〔2025〕7号');

const confidence = z.enum(['H', 'M', 'L']);

/** One year as the State Council's notices set it; a later notice can change an earlier one, so there may be several. */
export const calendarFile = z.strictObject({
  year: z.int().min(1950).max(2199),
  notice: number,
  published: day,
  source: text(500),
  notices: z
    .array(z.strictObject({ number, issued: day, title: text(200), scope: text(200), confidence }))
    .min(1, 'is empty; name the notice that sets the year')
    .max(20),
  off: z
    .array(z.tuple([day, day]))
    .min(1, 'is empty; a year without days off is not covered, so leave it out')
    .max(60),
  makeup: z.array(day).max(60),
  /** Only where the days off are not as many as the statute gives, as in 2020. */
  statutoryDays: z.strictObject({ days: z.int().min(0).max(60), why: text(200) }).optional(),
});

export type CalendarFile = z.infer<typeof calendarFile>;
