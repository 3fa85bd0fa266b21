import { z } from 'zod';
import type { Findings, TextFile } from './files';

const versions = z.record(z.string(), z.string()).default({});
const manifest = z.object({
  dependencies: versions,
  devDependencies: versions,
  optionalDependencies: versions,
});
const lock = z.object({
  packages: z.record(z.string(), z.object({ resolved: z.string().optional(), integrity: z.string().optional() })),
});

/** The dead meta-package; docs/decisions/0001. */
const dead = 'node_modules/temporalio';

const registryHost = /\bregistry\.[a-z0-9-]+\.[a-z]{2,}\b/i;

const inexact = (text: string): string[] => {
  const parsed = manifest.parse(JSON.parse(text));
  return Object.entries({ ...parsed.dependencies, ...parsed.devDependencies, ...parsed.optionalDependencies })
    .filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))
    .map(([name, version]) => `package.json: ${name} is "${version}"; name one version (npm install --save-exact)`);
};

const locked = (text: string): string[] =>
  Object.entries(lock.parse(JSON.parse(text)).packages).flatMap(([path, { resolved, integrity }]) => [
    ...(resolved === undefined
      ? []
      : [`package-lock.json: ${path} is resolved to a host; see .npmrc, and npm install`]),
    ...(path !== '' && integrity === undefined ? [`package-lock.json: ${path} has no integrity hash`] : []),
    ...(path.endsWith(dead) ? [`package-lock.json: ${path} is deprecated; take the @temporalio/* packages`] : []),
  ]);

/** Anybody can install what the lock file names, from any mirror, and gets the same bytes. */
export const lockFile = (files: readonly TextFile[]): Findings => {
  const text = (path: string): string => {
    const found = files.find((file) => file.path === path);
    if (!found) throw new Error(`${path} is missing`);
    return found.text;
  };
  const hosts = files
    .filter(({ path, text }) => path !== 'package-lock.json' && registryHost.test(text))
    .map((file) => `${file.path}: names a package registry; the user's own npm and pip settings decide which one`);
  return { wrong: [...inexact(text('package.json')), ...locked(text('package-lock.json')), ...hosts] };
};
