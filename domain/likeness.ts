/** Pairs of neighbouring characters: Chinese needs no words for them. Punctuation and case do not count. */
const pairs = (text: string): ReadonlySet<string> => {
  const plain = [...text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '')];
  return new Set(plain.slice(1).map((one, index) => `${plain[index]}${one}`));
};

/** How alike other texts are to one (相似度), from 0 to 1: twice the pairs they share, by all pairs of both (Dice). */
export const likenessTo = (one: string): ((other: string) => number) => {
  const a = pairs(one);
  return (other) => {
    if (a.size === 0) return 0;
    const b = pairs(other);
    if (b.size === 0) return 0;
    const shared = [...a].filter((pair) => b.has(pair)).length;
    return (2 * shared) / (a.size + b.size);
  };
};
