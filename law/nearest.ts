/** Edits between two words (Levenshtein): what somebody who mistyped most likely meant. */
const distance = (a: string, b: string): number => {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 0; i < a.length; i++) {
    const next = [i + 1];
    for (let j = 0; j < b.length; j++) {
      const swap = (row[j] ?? 0) + (a[i] === b[j] ? 0 : 1);
      next.push(Math.min(swap, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
};

/** Up to three known words within a third of the word's length, nearest first. */
export const nearest = (word: string, known: readonly string[]): readonly string[] => {
  const given = word.slice(0, 64).toLowerCase();
  return known
    .map((candidate) => ({ candidate, far: distance(given, candidate.toLowerCase()) }))
    .filter(({ candidate, far }) => far <= Math.max(1, Math.ceil(candidate.length / 3)))
    .sort((a, b) => a.far - b.far)
    .slice(0, 3)
    .map(({ candidate }) => candidate);
};
