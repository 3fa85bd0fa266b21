import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Validator } from '@seriousme/openapi-schema-validator';
import { root } from '../../config/root';
import { acts } from '../../domain/acts';
import { problemCodes, problems } from '../../domain/problems';
import { apiOffice, type Office } from '../support/api';

interface Operation {
  readonly operationId: string;
  readonly security?: readonly unknown[];
  readonly responses: Readonly<Record<string, { description: string; content?: Record<string, unknown> }>>;
}
interface Document {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, unknown>> };
}

let office: Office;
let document: Document;
beforeAll(async () => {
  office = await apiOffice();
  document = (await office.app.inject({ url: '/openapi.json' })).json();
});
afterAll(() => office.close());

const operations = (): Operation[] => Object.values(document.paths).flatMap((path) => Object.values(path));

test('the document is valid OpenAPI 3.1', async () => {
  const { valid, errors } = await new Validator().validate({ ...structuredClone(document) });

  expect(errors ?? []).toEqual([]);
  expect(valid).toBe(true);
  expect(document.openapi).toBe('3.1.0');
});

test('every route has a name of its own, and every parameter of its address is documented', () => {
  const names = operations().map(({ operationId }) => operationId);

  expect(new Set(names).size).toBe(names.length);
  for (const [path, methods] of Object.entries(document.paths)) {
    expect(path).toMatch(/^\/api\/v1\//);
    for (const name of [...path.matchAll(/\{(\w+)\}/g)].map(([, one]) => one)) {
      for (const operation of Object.values(methods)) {
        expect(operation).toMatchObject({
          parameters: expect.arrayContaining([expect.objectContaining({ name, in: 'path' })]),
        });
      }
    }
  }
});

test('every problem of the table is documented at a route, under its own status, and no other is', () => {
  const documented = new Map<string, Set<number>>();
  for (const { responses } of operations()) {
    for (const [status, { description, content = {} }] of Object.entries(responses)) {
      if (!('application/problem+json' in content)) continue;
      for (const [, code = ''] of description.matchAll(/^`([^`]+)`:/gm)) {
        documented.set(code, (documented.get(code) ?? new Set()).add(Number(status)));
      }
    }
  }

  expect(Object.fromEntries([...documented].map(([code, statuses]) => [code, [...statuses]]))).toEqual(
    // No route can be documented at which there is no route.
    Object.fromEntries(
      problemCodes.filter((code) => code !== 'route-not-found').map((code) => [code, [problems[code].status]]),
    ),
  );
});

test('only what a sign-in page needs is open to everybody', () => {
  const open = operations().filter(({ security }) => security?.length === 0);

  expect(open.map(({ operationId }) => operationId).sort()).toEqual([
    'comeBackFromProvider',
    'getHealth',
    'getProblem',
    'getProcedure',
    'listActTypes',
    'listChecklists',
    'listDecisionPoints',
    'listJurisdiction',
    'listLadders',
    'listLimits',
    'listProblems',
    'listProcedures',
    'listRights',
    'signIn',
    'signInAtProvider',
  ]);
  for (const { operationId, responses } of operations()) {
    if (!open.some((one) => one.operationId === operationId)) expect(Object.keys(responses)).toContain('401');
  }
});

test('docs/api.md lists every route, and no other', () => {
  const bare = (route: string): string => route.replaceAll(/\{\w+\}/g, '{}').replace('/api/v1', '');
  const page = readFileSync(path.join(root, 'docs/api.md'), 'utf8');
  const listed = [...page.matchAll(/`((?:GET|POST) \/[\w/{}-]+)`/g)].map(([, route = '']) => bare(route));
  const routes = Object.entries(document.paths).flatMap(([at, methods]) =>
    Object.keys(methods).map((method) => bare(`${method.toUpperCase()} ${at}`)),
  );

  // One problem is where the `type` of a problem points: nobody asks for it by itself.
  expect([...new Set(listed)].sort()).toEqual(routes.filter((route) => route !== 'GET /problems/{}').sort());
});

test('every act of the catalogue has a schema of its own in the document', () => {
  const titles = Object.values(document.components.schemas).map((schema) => (schema as { title?: string }).title);

  for (const { title } of Object.values(acts)) expect(titles).toContain(`${title.zh} · ${title.en}`);
});
