const halfWidth = (text: string): string =>
  text.replaceAll(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));

const forms = /^(\d{4})(?:年|[-/.])?(\d{1,2})(?:月|[-/.])?(\d{1,2})日?$/;

const lastOf = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** A day as people write it, `20260316`, `2026-3-16`, `2026年3月16日`, also in full width, as the API takes it. */
export const dayIn = (text: string): string | undefined => {
  const plain = halfWidth(text).replaceAll(/\s/g, '');
  // Eight digits or two separators: anything between could be read in two ways.
  if (/^\d+$/.test(plain) && plain.length !== 8) return undefined;
  const [, year = '', month = '', day = ''] = forms.exec(plain) ?? [];
  const [m, d] = [Number(month), Number(day)];
  if (m < 1 || m > 12 || d < 1 || d > lastOf(Number(year), m)) return undefined;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
};
