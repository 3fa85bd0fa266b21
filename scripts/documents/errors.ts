import { isRefusal, problemCodes, problems, type ProblemCode } from '../../domain/problems';

const intro = `# Problems 错误与不予受理

Made from \`domain/problems.ts\` and \`domain/refusals.ts\` by \`scripts/generate-docs.ts\`; change it there.

Every answer of the API but a good one is \`application/problem+json\` (RFC 9457). \`code\` is what a program may switch on,
\`type\` is an address where the row can be read (\`GET /api/v1/problems/<code>\`), \`titles\` and \`remedy\` are for people, in
Chinese and English, and \`errors\` names wrong fields by their path. \`recorded\` says whether it stands in the ledger.`;

const door = `## At the door 请求未被受理

The request was turned away before the case was asked: nothing was recorded, and its idempotency key has not been used.
After a 408 or a 5xx nobody knows whether it took effect: repeating it with the same key finds out, or does it.`;

const law = `## Refusals 依法不予受理

The law or the office refused the act. That is an answer: it stands in the timeline of the case (\`recorded: true\`), and the
same key gets the same answer again. 409 where the case stands in the way, 422 where the act itself does. Only an act that
would have opened a case leaves nothing behind, since there is no case to record it in.`;

const rowOf = (code: ProblemCode): string => {
  const { status, title, remedy } = problems[code];
  return `| <a id="${code}"></a>\`${code}\` | ${status} | ${title.zh}<br>${title.en} | ${remedy.zh}<br>${remedy.en} |`;
};

const tableOf = (codes: readonly ProblemCode[]): string =>
  ['| code | status | what it means | what to do |', '| --- | --- | --- | --- |', ...codes.map(rowOf)].join('\n');

/** `docs/errors.md`: every problem the API can answer with. */
export const errorsDocument = (): string =>
  [
    intro,
    door,
    tableOf(problemCodes.filter((code) => !isRefusal(code))),
    law,
    tableOf(problemCodes.filter(isRefusal)),
    '',
  ]
    .join('\n\n')
    .trimEnd() + '\n';
