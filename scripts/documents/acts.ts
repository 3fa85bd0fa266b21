import { z } from 'zod';
import type { ActDefinition, ActType } from '../../domain/act';
import { acts } from '../../domain/acts';
import { newestAuthority } from '../../law/authority';
import { currentPack } from '../../law/pack';
import { openedBy } from '../../machines/registry';

const intro = `# Acts 办案行为

Made from the catalogue in \`domain/acts/\` by \`scripts/generate-docs.ts\`; change it there.

An act's id is also the machine's event, the \`type\` of the API and the anchor on this page. Every act may carry
\`occurredAt\` (when it legally happened; left out: now) and \`documentNo\`; an act about persons names them in \`persons\`
by their labels. *Decided by* is the lowest level of the organ that must have decided; its document stands in \`decidedBy\`.`;

interface Schema {
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly const?: unknown;
  readonly pattern?: string;
  readonly format?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
}

const lengths = ({ minLength, maxLength }: Schema): string =>
  maxLength === undefined ? '' : `, ${minLength ?? 0} to ${maxLength} characters`;

const kindOf = (schema: Schema): string => {
  if (schema.enum) return schema.enum.map((one) => `\`${one}\``).join(', ');
  if (schema.const !== undefined) return `\`${JSON.stringify(schema.const)}\``;
  if (schema.format) return schema.format;
  if (schema.pattern) return `matches \`${schema.pattern}\``;
  return `${schema.type ?? 'anything'}${lengths(schema)}`;
};

/** Fields of an object, those inside it by their path. */
const fieldsOf = ({ properties = {}, required = [] }: Schema, before = ''): string[] =>
  Object.entries(properties).flatMap(([name, schema]) => {
    const path = `${before}${name}`;
    if (schema.properties) return fieldsOf(schema, `${path}.`);
    return [`| \`${path}\` | ${required.includes(name) ? 'yes' : 'no'} | ${kindOf(schema).replaceAll('|', '\\|')} |`];
  });

const fieldTable = (definition: ActDefinition): string[] => {
  const rows = fieldsOf(z.toJSONSchema(definition.fields, { io: 'input', unrepresentable: 'any' }) as Schema);
  if (rows.length === 0) return [];
  return [['| field | required | what |', '| --- | --- | --- |', ...rows].join('\n')];
};

const agencies = {
  police: '公安机关 police',
  procuratorate: '人民检察院 procuratorate',
  court: '人民法院 court',
  any: 'any',
};

/** Under the newest law pack; facts that the procedure asks for beyond those of the act stand beside it. */
const opensLine = (type: ActType): string[] => {
  const opens = openedBy(currentPack.procedures, type);
  if (!opens) return [];
  const facts = (opens.meta.opensWith?.[type] ?? []).map((fact) => `\`${fact}\``);
  return [`- opens: \`${opens.name}\`${facts.length === 0 ? '' : ` (if ${facts.join(', ')})`}`];
};

const decidedLine = (type: ActType): string[] => {
  const { decide } = newestAuthority(type);
  return decide ? [`- decided by: ${decide.level} or above, with its document`] : [];
};

const sectionOf = (definition: ActDefinition): string =>
  [
    `## <a id="${definition.id}"></a>\`${definition.id}\` ${definition.title.zh}`,
    `${definition.title.en}.`,
    [
      `- recorded by: ${newestAuthority(definition.id as ActType).propose.join(', ')} of ${agencies[definition.agency]}`,
      `- about: ${definition.subject === 'persons' ? 'one or several persons, all or none' : 'the case'}`,
      ...decidedLine(definition.id as ActType),
      ...(definition.needs ? [`- needs: ${definition.needs.map((need) => `\`${need}\``).join(', ')}`] : []),
      ...opensLine(definition.id as ActType),
      ...(definition.endsCustody ? ['- admitted even where a custody cap has passed'] : []),
      ...(definition.sends ? [`- the papers go to ${agencies[definition.sends]}`] : []),
      ...(definition.receives ? ['- takes over papers that were sent'] : []),
      `- basis: ${definition.basis.join('; ')}`,
    ].join('\n'),
    ...fieldTable(definition),
  ].join('\n\n');

/** `docs/acts.md`: the act catalogue with the fields of every act. */
export const actsDocument = (): string => {
  const all: readonly ActDefinition[] = Object.values(acts);
  const contents = all.map(({ id, title }) => `| [\`${id}\`](#${id}) | ${title.zh} | ${title.en} |`);
  const table = ['| act | 行为 | in English |', '| --- | --- | --- |', ...contents].join('\n');
  return `${[intro, table, ...all.map(sectionOf)].join('\n\n')}\n`;
};
