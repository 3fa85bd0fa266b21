/** A list in pieces of at most `size`, in its order: a few cases at once, and what was done is noted behind each piece. */
export const batchesOf = <T>(all: readonly T[], size: number): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, index) => all.slice(index * size, (index + 1) * size));
