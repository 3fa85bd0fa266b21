/** Days off that the whole people has in a year, by statute. */
export interface StatutoryDays {
  readonly from: number;
  readonly days: number;
  readonly basis: string;
}

/** 全国年节及纪念日放假办法 2, newest first; both texts were read, H. No number is kept for the years before 2014. */
export const statutoryDays: readonly StatutoryDays[] = [
  { from: 2025, days: 13, basis: '全国年节及纪念日放假办法 2（国务院令第795号）' },
  { from: 2014, days: 11, basis: '全国年节及纪念日放假办法 2（国务院令第644号）' },
];

/** What the statute gives in a year; undefined before the versions kept here. */
export const statutoryDaysIn = (year: number): StatutoryDays | undefined =>
  statutoryDays.find(({ from }) => from <= year);
