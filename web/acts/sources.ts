import { useMemo } from 'react';
import { server } from '../api/client';
import { leading, useSession } from '../app/session';
import type { Choice } from '../parts/field';
import { type Say, useSay } from '../words/language';
import type { Title } from '../words/title';
import { type Field, flat } from './fields';

/** Where the values of a field come from that nobody should have to know by heart. */
type Source = 'people' | 'own-people' | 'deciders' | 'units' | 'other-units' | 'categories' | 'records' | 'items';

const sources: Readonly<Record<string, Source>> = {
  'case.assign.fields.handler': 'own-people',
  'case.assign.fields.assistants': 'own-people',
  'case.recuse.fields.person': 'people',
  'rectification.order.fields.owner': 'people',
  'assessment.plan.fields.owner': 'own-people',
  'case.pass.fields.to': 'units',
  'case.share.fields.to': 'other-units',
  'prosecution-review.pass-on.fields.to': 'units',
  'supervision.report.fields.unit': 'units',
  'case.classify.fields.category': 'categories',
  'act.correct.fields.act': 'records',
  'checklist.tick.fields.items': 'items',
  'decidedBy.person': 'deciders',
};

const sourceOf = (act: string, path: string): Source | undefined => sources[`${act}.${path}`] ?? sources[path];

const path = (caseId: string) => ({ params: { path: { caseId } } });
const lasting = { staleTime: 300_000 };

interface Named {
  readonly id: string;
  readonly title: Title;
}

const choicesOf = (of: readonly Named[], say: Say): readonly Choice[] =>
  of.map(({ id, title }) => ({ id, text: say(title) }));

const once = <One extends Named>(of: readonly One[]): readonly One[] => [
  ...new Map(of.map((one) => [one.id, one])).values(),
];

const ofOffice: readonly Source[] = ['people', 'own-people', 'deciders', 'units', 'other-units'];

/** People and units of the office, as far as fields of this act are chosen among them. */
const useOffice = (enabled: boolean): Readonly<Partial<Record<Source, readonly Named[]>>> => {
  const { me } = useSession();
  const { data } = server.useQuery('get', '/api/v1/users', {}, { ...lasting, enabled });
  return useMemo(() => {
    const users = data?.users ?? [];
    const people = users.map(({ id, name, unitName, unit, agency, roles }) => ({
      ...{ id, unit, agency, roles },
      title: { zh: `${name.zh}（${unitName.zh}）`, en: `${name.en} (${unitName.en})` },
    }));
    const units = once(users.map(({ unit, unitName, agency }) => ({ id: unit, title: unitName, agency })));
    const isOurs = (one: { readonly agency?: string }): boolean => one.agency === me.agency;
    return {
      // Whoever holds posts in two units is one choice.
      people: once(people),
      'own-people': once(people.filter(({ unit }) => unit === me.unit)),
      deciders: once(people.filter((one) => isOurs(one) && one.roles.some((role) => leading.includes(role)))),
      units: units.filter((one) => isOurs(one) && one.id !== me.unit),
      'other-units': units.filter((one) => !isOurs(one)),
    };
  }, [data, me]);
};

/** What the case itself offers: acts on record, items of its checklist. */
const useRecord = (caseId: string, source: (name: Source) => boolean, gate: unknown) => {
  const timeline = server.useQuery('get', '/api/v1/cases/{caseId}/timeline', path(caseId), {
    enabled: source('records'),
  });
  const lists = server.useQuery('get', '/api/v1/cases/{caseId}/checklists', path(caseId), { enabled: source('items') });
  return useMemo(() => {
    const records = (timeline.data?.entries ?? [])
      .filter(({ kind }) => kind === 'act')
      .flatMap(({ act, title, at, seq }): Named[] => {
        const when = at.slice(0, 16).replace('T', ' ');
        return act
          ? [{ id: act.id, title: { zh: `${seq} ${title.zh} ${when}`, en: `${seq} ${title.en} ${when}` } }]
          : [];
      });
    const items = (lists.data?.checklists ?? [])
      .flatMap(({ gates }) => gates)
      .filter((one) => one.gate === gate)
      .flatMap((one) => one.items.filter(({ ticked }) => !ticked));
    return { records, items: once(items) };
  }, [timeline.data, lists.data, gate]);
};

/** Fields of an act that another one speaks of are found under their own act. */
const own = (path: string): string => path.replace(/^fields\.fields\./, 'fields.');

interface Asked {
  readonly fields: readonly Field[];
  readonly request: { readonly fields?: Readonly<Record<string, unknown>> };
}

/** The values a field is chosen among, in words; undefined where it is written freely. */
export const useSources = (caseId: string, act: string, { fields, request }: Asked) => {
  const say = useSay();
  const needed = new Set(flat(fields).map(({ path: at }) => sourceOf(act, own(at))));
  const office = useOffice(ofOffice.some((one) => needed.has(one)));
  const record = useRecord(caseId, (one) => needed.has(one), request.fields?.['gate']);
  const wanted = { ...lasting, enabled: needed.has('categories') };
  const jurisdiction = server.useQuery('get', '/api/v1/jurisdiction', {}, wanted);
  return (field: Field): readonly Choice[] | undefined => {
    const source = sourceOf(act, own(field.path));
    const all: Readonly<Partial<Record<Source, readonly Named[]>>> = {
      ...office,
      ...record,
      categories: jurisdiction.data?.categories,
    };
    return source && choicesOf(all[source] ?? [], say);
  };
};
