import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import openapiTypescript, { astToString, type OpenAPI3 } from 'openapi-typescript';
import { createApp } from '../api/app';
import type { Door } from '../api/door';
import { root } from '../config/root';

/** Where the console's client finds the shapes of the API: made, not committed. */
const file = path.join(root, 'web/api/schema.d.ts');

interface Document extends OpenAPI3 {
  readonly paths: Record<string, Record<string, { responses: Record<string, object> }>>;
}

const problem = {
  description: 'a problem',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
};

/** Whatever goes wrong has one shape, which need not be said for each status of each route. */
const withOneProblem = (document: Document): void => {
  for (const operation of Object.values(document.paths).flatMap((methods) => Object.values(methods))) {
    const good = Object.entries(operation.responses).filter(([status]) => status.startsWith('2'));
    operation.responses = { ...Object.fromEntries(good), default: problem };
  }
};

const main = async (): Promise<void> => {
  // Documenting the routes asks nothing of the ports they stand on.
  const app = await createApp({} as Door);
  await app.ready();
  const document = JSON.parse(JSON.stringify(app.swagger())) as Document;
  await app.close();
  withOneProblem(document);
  const made = astToString(await openapiTypescript(document));
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, made);
};

void main();
