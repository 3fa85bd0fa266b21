/** `2016–2026, 2028`: years in order, those that follow one another together. */
export const rangesOf = (years: readonly number[]): string => {
  const ranges: [number, number][] = [];
  for (const year of [...years].sort((one, other) => one - other)) {
    const last = ranges.at(-1);
    if (last && last[1] + 1 === year) last[1] = year;
    else ranges.push([year, year]);
  }
  return ranges.map(([from, to]) => (from === to ? String(from) : `${from}–${to}`)).join(', ');
};
