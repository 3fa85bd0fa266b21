import { minute, table } from '../case/table';
import type { Law, RollOut } from './answers';
import { stateText, subjectText } from './roll-out';

const yearsText = (years: readonly number[]): string => {
  const [first, last] = [years[0], years.at(-1)];
  return first === undefined || last === undefined ? '无 none' : `${first}–${last}`;
};

const rollOutRow = (one: RollOut): string[] => [
  one.id,
  stateText(one),
  subjectText(one),
  `${minute(one.proposedAt)} ${one.proposedBy.person}`,
  one.decision ? `${minute(one.decision.at)} ${one.decision.by.person}` : '',
];

/** Which law new cases get, what there is besides, and how each roll-out stands. */
export const lawText = ({ law, packs, calendarYears, editions }: Law, rollOuts: readonly RollOut[]): string =>
  [
    `新案适用 new cases go by ${law}`,
    `规则包 law packs: ${packs.map(({ id, current }) => (current ? `${id} (现行 current)` : id)).join(', ')}`,
    `官方日历 official calendars: ${yearsText(calendarYears)}`,
    ...(editions.length === 0
      ? []
      : [
          '',
          table(
            ['日历版本 edition', 'year', 'notice', 'roll-out', ''],
            editions.map(({ edition, year, notice, rollOut, inForce }) => [
              ...[String(edition), String(year), notice, rollOut],
              inForce ? '施行 in force' : '待决定 proposed',
            ]),
          ),
        ]),
    ...(rollOuts.length === 0
      ? []
      : ['', table(['施行 roll-out', 'state', '', 'proposed', 'decided'], rollOuts.map(rollOutRow))]),
  ].join('\n');
