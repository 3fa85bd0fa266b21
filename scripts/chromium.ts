import { execFileSync } from 'node:child_process';

const onPath = (): string | undefined => {
  for (const name of ['chromium', 'chromium-browser', 'google-chrome']) {
    try {
      return execFileSync('which', [name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
    } catch {
      continue; // not there under this name
    }
  }
  return undefined;
};

/** A browser of the machine, or the one that came with the packages. */
export const chromiumProgram = async (): Promise<string> => {
  const own = onPath();
  if (own !== undefined) return own;
  const { default: packaged } = await import('@sparticuz/chromium');
  return packaged.executablePath();
};
