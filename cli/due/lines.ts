/** A question never needs more; a stream without line ends must not fill the memory. */
export const longestLine = 1_000_000;

/**
 * Cuts a stream of text into lines, a batch a chunk. A line that is too long comes as `undefined`, once, and the rest
 * of it is passed over.
 */
export async function* linesOf(input: AsyncIterable<string | Buffer>): AsyncGenerator<readonly (string | undefined)[]> {
  let rest = '';
  let passing = false;
  for await (const chunk of input) {
    const parts = (rest + chunk.toString()).split('\n');
    rest = parts.pop() ?? '';
    const lines: (string | undefined)[] = [];
    for (const part of parts) {
      if (!passing) lines.push(part.length > longestLine ? undefined : part);
      passing = false;
    }
    if (rest.length > longestLine) {
      if (!passing) lines.push(undefined);
      passing = true;
      rest = '';
    }
    if (lines.length > 0) yield lines;
  }
  if (rest !== '' && !passing) yield [rest];
}
