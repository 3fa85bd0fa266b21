import type { Command } from 'commander';
import { Fault } from '../config/fault';
import { responsibleText } from './case/responsible';
import { common, type Common, print, signedIn } from './case/signed-in';
import { allowedText, caseText, listText, timelineText } from './case/show';

interface Submitted extends Common {
  readonly field: readonly string[];
  readonly fields?: string;
  readonly person: readonly string[];
  readonly occurred?: string;
  readonly decidedBy?: string;
  readonly approval?: string;
  readonly documentNo?: string;
  readonly key?: string;
  readonly ifMatch?: string;
}

const jsonOf = (text: string, option: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    throw new Fault(`${option} is no JSON: write it as in '{"summary":"…"}'.`, 2);
  }
};

/** `reporter.kind=victim` sets a field inside another one. */
const setField = (fields: Record<string, unknown>, given: string): void => {
  const [path, ...rest] = given.split('=');
  if (!path || rest.length === 0) throw new Fault(`--field takes name=value, not “${given}”.`, 2);
  const names = path.split('.');
  const last = names.pop() ?? '';
  let at = fields;
  for (const name of names) at = (at[name] ??= {}) as Record<string, unknown>;
  at[last] = rest.join('=') === 'true' ? true : rest.join('=');
};

const fieldsOf = ({ fields, field }: Submitted): { fields: object } | object => {
  const all = (fields === undefined ? {} : jsonOf(fields, '--fields')) as Record<string, unknown>;
  for (const one of field) setField(all, one);
  return Object.keys(all).length > 0 ? { fields: all } : {};
};

/** `police/county/安公刑字〔2026〕1号`: agency, level and document of the decision. */
const decisionOf = ({ decidedBy }: Submitted): object => {
  if (decidedBy === undefined) return {};
  const [agency, level, ...document] = decidedBy.split('/');
  return { decidedBy: { agency, level, documentNo: document.join('/') } };
};

const bodyOf = (type: string, options: Submitted): object => ({
  type,
  ...fieldsOf(options),
  ...(options.person.length > 0 ? { persons: options.person } : {}),
  ...(options.occurred === undefined ? {} : { occurredAt: options.occurred }),
  ...(options.documentNo === undefined ? {} : { documentNo: options.documentNo }),
  ...(options.approval === undefined ? {} : { approval: options.approval }),
  ...decisionOf(options),
});

const open = async (options: Submitted): Promise<void> => {
  const client = await signedIn(options);
  const body = bodyOf('reception.receive', options);
  const done = (await client.post('/cases', body, options)) as { case: string };
  print(done, () => done.case, options);
};

const act = async (caseId: string, type: string, options: Submitted): Promise<void> => {
  const client = await signedIn(options);
  const path = `/cases/${encodeURIComponent(caseId)}/acts`;
  const done = (await client.post(path, bodyOf(type, options), options)) as { seq: number; replayed: boolean };
  print(done, () => `Accepted as entry ${done.seq}${done.replayed ? ', recorded before' : ''}.`, options);
};

const show = async (caseId: string, options: Common & { asOf?: string; knownAt?: string }): Promise<void> => {
  const client = await signedIn(options);
  const query = new URLSearchParams();
  if (options.asOf !== undefined) query.set('asOf', options.asOf);
  if (options.knownAt !== undefined) query.set('knownAt', options.knownAt);
  const one = await client.get(`/cases/${encodeURIComponent(caseId)}?${query.toString()}`);
  print(one, () => caseText(one as Parameters<typeof caseText>[0]), options);
};

const responsible = async (caseId: string, options: Common & { at?: string; knownAt?: string }): Promise<void> => {
  const client = await signedIn(options);
  const query = new URLSearchParams();
  if (options.at !== undefined) query.set('at', options.at);
  if (options.knownAt !== undefined) query.set('knownAt', options.knownAt);
  const one = await client.get(`/cases/${encodeURIComponent(caseId)}/responsibility?${query.toString()}`);
  print(one, () => responsibleText(one as Parameters<typeof responsibleText>[0]), options);
};

const timeline = async (caseId: string, options: Common): Promise<void> => {
  const client = await signedIn(options);
  const all = (await client.get(`/cases/${encodeURIComponent(caseId)}/timeline`)) as {
    entries: Parameters<typeof timelineText>[0];
  };
  print(all, () => timelineText(all.entries), options);
};

const allowed = async (caseId: string, options: Common): Promise<void> => {
  const client = await signedIn(options);
  const all = (await client.get(`/cases/${encodeURIComponent(caseId)}/acts`)) as {
    acts: Parameters<typeof allowedText>[0];
  };
  print(all, () => allowedText(all.acts), options);
};

const list = async (options: Common): Promise<void> => {
  const client = await signedIn(options);
  const all = (await client.get('/cases?limit=50')) as { cases: Parameters<typeof listText>[0] };
  print(all, () => listText(all.cases), options);
};

const collect = (one: string, before: readonly string[]): readonly string[] => [...before, one];

const submitting = (command: Command): Command =>
  common(command)
    .option('--field <name=value>', 'a field of the act; may be repeated', collect, [])
    .option('--fields <json>', 'fields of the act as JSON')
    .option('--person <label>', 'a person it is about, such as P1; may be repeated', collect, [])
    .option('--occurred <instant>', 'when it legally happened; left out, now')
    .option('--decided-by <decision>', 'agency/level/document, such as police/county/2026-17')
    .option('--approval <proposal>', 'instead of --decided-by: id of the approved proposal that it carries out')
    .option('--document-no <number>', 'number of its document')
    .option('--key <key>', 'idempotency key; left out, a new one')
    .option('--if-match <seq>', 'ETag of the case as you have seen it');

export const register = (program: Command): void => {
  const group = program.command('case').description('open a case, act on it, look at it');
  submitting(group.command('open').description('open a case by a report')).action(open);
  submitting(group.command('act <case> <type>').description('submit an act (docs/acts.md)')).action(act);
  common(group.command('show <case>').description('where a case stands'))
    .option('--as-of <instant>', 'as it stood then')
    .option('--known-at <instant>', 'by what had been recorded then')
    .action(show);
  common(group.command('responsible <case>').description('who answers for each clock, duty and alert'))
    .option('--at <instant>', 'who answered then; ahead of now, by what is known of the office')
    .option('--known-at <instant>', 'by what had been recorded of the case then')
    .action(responsible);
  common(group.command('timeline <case>').description('its ledger')).action(timeline);
  common(group.command('allowed <case>').description('what may be done next, and why not the rest')).action(allowed);
  common(group.command('list').description('the cases I may see')).action(list);
};
