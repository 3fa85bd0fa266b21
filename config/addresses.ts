import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

const schema = z.object({
  databaseUrl: z.string(),
  temporalAddress: z.string(),
  temporalUi: z.string().optional(),
  apiUrl: z.string().optional(),
  secret: z.string().optional(),
});

/** What a running `up` tells the other commands: where its servers answer, and the secret they sign with. Its owner's alone. */
export type Addresses = z.infer<typeof schema>;

/** The file of a home in which `up` writes them, so that every other command finds the servers without being told. */
export const addressesFile = (home: string): string => path.join(home, 'addresses.json');

/** What a running `up` wrote; undefined when none runs. */
export const recordedAddresses = (home: string): Addresses | undefined => {
  try {
    return schema.parse(JSON.parse(readFileSync(addressesFile(home), 'utf8')));
  } catch {
    return undefined; // no file, or one of another release: as good as none
  }
};
