/**
 * Widths of text without a font: a diagram must come out the same on every machine. Han characters and full-width signs are
 * as wide as the type is high; of the rest the wide ones are counted, so that a box is rather too wide than too narrow.
 */
const wide = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f]/u;
const narrow = /[iljtfrI.,:;'|()[\] ]/;

const latin = (sign: string): number => (narrow.test(sign) ? 0.4 : /[A-ZmwMW→＋+]/.test(sign) ? 0.8 : 0.62);

/** Width in pixels of one line set in a font of that size; every sign of a monospaced font is 0.62 wide. */
export const widthOf = (text: string, size: number, mono = false): number =>
  [...text].reduce((sum, sign) => sum + (wide.test(sign) ? 1 : mono ? 0.62 : latin(sign)) * size, 0);

/** Breaks a Chinese line into lines of at most so many signs, evenly, and rather behind a comma. */
export const wrapped = (text: string, most: number): string[] => {
  const signs = [...text];
  if (signs.length <= most) return [text];
  const half = Math.ceil(signs.length / Math.ceil(signs.length / most));
  const comma = signs.findIndex((sign, index) => '，、：'.includes(sign) && index >= half - 4 && index < most);
  const cut = comma < 0 ? half : comma + 1;
  return [signs.slice(0, cut).join(''), ...wrapped(signs.slice(cut).join(''), most)];
};
