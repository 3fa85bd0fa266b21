/** Pairs of neighbouring characters: Chinese needs no words for them. Punctuation and case do not count. */
const pairs = (text: string): ReadonlySet<string> => {
  const plain = [...text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '')];
  return new Set(plain.slice(1).map((one, index) => `${plain[index]}${one}`));
};

/** How alike two texts are (相似度), from 0 to 1: twice the pairs they share, by all pairs of both (Dice). */
export const likeness = (one: string, other: string): number => {
  const [a, b] = [pairs(one), pairs(other)];
  if (a.size === 0 || b.size === 0) return 0;
  const shared = [...a].filter((pair) => b.has(pair)).length;
  return (2 * shared) / (a.size + b.size);
};
