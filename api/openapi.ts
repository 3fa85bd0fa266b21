import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import type { FastifyInstance } from 'fastify';
import { jsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod';
import { version } from '../package.json';
import { sessionCookie } from './identity/credentials';

const description = `Open a case by its first act, submit acts, and see what is due, why, and what may be done next.

Every answer but a good one is \`application/problem+json\` (RFC 9457) with what to do about it in Chinese and English.
Acts carry an \`Idempotency-Key\`: a request repeated with the same key is answered again and never recorded twice.`;

const document = {
  openapi: '3.1.0',
  info: { title: 'Caseclock 案限', version, description, license: { name: 'Apache-2.0', identifier: 'Apache-2.0' } },
  servers: [{ url: '/' }],
  tags: [
    { name: 'session', description: '登录 · Sign in' },
    { name: 'accounts', description: '账户 · Passwords and identities, for administrators' },
    { name: 'office', description: '机构 · Units, people, posts and absences' },
    { name: 'cases', description: '案件 · Cases and acts' },
    { name: 'changes', description: '实时变更 · What changes, as it does' },
    { name: 'clocks', description: '计时 · Clocks by due instant, and why they are due then' },
    { name: 'inbox', description: '收件箱 · What rang for me and what I owe' },
    { name: 'audit', description: '审计 · The ledger verified, searched, and compared with itself' },
    { name: 'reports', description: '统计 · Who answered for what, for those who lead or supervise a unit' },
    { name: 'indicators', description: '指标 · What is counted, with its definition, down to the very cases' },
    { name: 'reference', description: '目录 · Acts, limits, problems' },
    { name: 'running', description: '运行 · Health' },
  ],
  components: {
    securitySchemes: {
      session: { type: 'http' as const, scheme: 'bearer' },
      browser: { type: 'apiKey' as const, in: 'cookie', name: sessionCookie },
    },
  },
  security: [{ session: [] }, { browser: [] }],
};

/** Documents every route registered after it; the page at /docs loads nothing from anywhere else. */
export const documented = async (app: FastifyInstance): Promise<void> => {
  await app.register(swagger, {
    openapi: document,
    transform: jsonSchemaTransform,
    transformObject: jsonSchemaTransformObject,
  });
  await app.register(swaggerUi, {
    routePrefix: '/docs',
    staticCSP: true,
    // An office reaches this page over HTTP on its own network, and nothing of it comes from elsewhere.
    transformStaticCSP: (policy) =>
      policy.replace('upgrade-insecure-requests;', '').replaceAll(/ (?:https:|validator\.swagger\.io)/g, ''),
    uiConfig: { validatorUrl: null, docExpansion: 'list' },
    // There is one document here: a bar to type another's address only leads away.
    theme: {
      title: 'Caseclock 案限 · API',
      css: [{ filename: 'page.css', content: '.swagger-ui .topbar { display: none }' }],
    },
  });
  let text: string | undefined;
  app.get('/openapi.json', { schema: { hide: true } }, (_request, reply) =>
    reply.type('application/json').send((text ??= JSON.stringify(app.swagger()))),
  );
};
