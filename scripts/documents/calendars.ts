import { calendarFiles } from '../../law/calendar';
import type { CalendarFile } from '../../law/calendar-file';
import { parseNotice } from '../../law/notice-file';
import { statutoryDays } from '../../law/statutory-days';

const rowsOf = ({ year, notices, statutoryDays: said }: CalendarFile): string[] =>
  notices.map(({ number, issued, title, scope, confidence }, index) => {
    const about = index === 0 && said ? `${scope}；${said.days}日：${said.why}` : scope;
    return `| ${index === 0 ? year : ''} | ${number} | ${issued} | ${title} | ${about} | ${confidence} |`;
  });

const years = (): string =>
  [
    '| 年 year | 通知 notice | 发布 issued | 标题 title | 范围 scope | 可信 conf. |',
    '| --- | --- | --- | --- | --- | --- |',
    ...calendarFiles.flatMap(rowsOf),
  ].join('\n');

/** The year 2019 with the days its first notice took from a 2018 that had been told otherwise; the bundled files hold them in 2018. */
const sample = (): CalendarFile => {
  const file = calendarFiles.find(({ year }) => year === 2019);
  if (!file) throw new Error('The page shows the year 2019, which is not among the calendars.');
  return parseNotice({
    ...file,
    off: [['2018-12-30', '2019-01-01'], ...file.off.slice(1)],
    makeup: ['2018-12-29', ...file.makeup],
  });
};

const shown = (file: CalendarFile): string => {
  const lines = Object.entries(file).map(([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(value)}`);
  return `\`\`\`json\n{\n${lines.join(',\n')}\n}\n\`\`\``;
};

const statute = (): string =>
  statutoryDays.map(({ from, days, basis }) => `${days} from ${from} (${basis})`).join(', ');

const form =
  (): string => `A year without a notice is counted provisionally, by weekends; [due.md](due.md#years-without-a-notice) tells how. Its notice can be
imported once it is out. The file is one JSON object, here that of 2019, made by a notice and its amendment:

${shown(sample())}

- \`off\`: ranges of days off, both ends included, in order; \`makeup\`: weekend days worked. Days of \`year\`, and of the December before, whose
  last days can belong to the New Year holiday. They are laid over that December, and what this file says of a day wins.
- \`notices\`: every notice that made the year. \`notice\` and \`published\` are the number and date of one of them. None is issued after the
  year's end. \`confidence\`: H where the notice itself was read in full.
- Weekdays off less make-up days are as many as the statute gives the whole people: ${statute()}.
  Where they are not, \`"statutoryDays": { "days": 13, "why": "…" }\` says so; a year before ${statutoryDays.at(-1)?.from ?? ''} always says it.
- No other field, no empty list of days off, no day twice. All that is wrong is told at once, with the days.

Over a year that stands, a file is laid only if the newest of its notices was issued after the newest of those that stand; it then holds the
whole year, not the change alone. The file that stands is nothing new, and another one as old is refused. Covered years follow one another:
a notice of 2028 waits for that of 2027, since its December days need a year to be laid over, and no date between two official years should
rest on weekends alone. A law version under an imported calendar has the id of its pack and the number of the calendar: \`2026-11-22+1\`.`;

/** The years with their notices, and how the file of a notice to import looks. */
export const calendarSection = (): string => `${years()}\n\n${form()}`;
