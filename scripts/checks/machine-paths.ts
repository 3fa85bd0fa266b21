import type { Findings, TextFile } from './files';

/** Absolute paths below the home or work folder of one machine; `./`, `../` and URLs have a character before the slash. */
const machinePath = /(?:^|[^\w./~-])(\/(?:work|root|home)\/[^\s'"`)]*)/;

/** A path of the machine somebody worked on means nothing on another one. */
export const machinePaths = (files: readonly TextFile[]): Findings => ({
  wrong: files.flatMap(({ path, text }) =>
    text.split('\n').flatMap((line, index) => {
      const found = machinePath.exec(line)?.[1];
      return found === undefined ? [] : [`${path}:${index + 1}: ${found} is a path of one machine`];
    }),
  ),
});
