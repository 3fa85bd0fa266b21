import { useState } from 'react';
import { server } from '../../api/client';
import { DayField } from '../../parts/day-field';
import { Facts } from '../../parts/facts';
import { Select } from '../../parts/field';
import { dayWritten } from '../../words/written';
import { useSay } from '../../words/language';
import { Asking } from './asking';
import { settingsWords as words } from './settings-words';
import { type Office, type Unit, useMayChange, useReread } from './use-office';
import { changeWords } from './words';

const above = '-';

const covers = ({ from, to }: { readonly from: string; readonly to?: string }, at: string): boolean =>
  Date.parse(from) <= Date.parse(at) && (to === undefined || Date.parse(at) < Date.parse(to));

const PolicyForm = ({ unit, own }: { readonly unit: string; readonly own: string | undefined }) => {
  const say = useSay();
  const reread = useReread();
  const { data } = server.useQuery('get', '/api/v1/office/policies');
  const [policy, setPolicy] = useState(own ?? above);
  const [from, setFrom] = useState('');
  const day = dayWritten(from);
  const mutation = server.useMutation('post', '/api/v1/office/units/{unit}/policy', { onSuccess: reread });
  const body = { policy: policy === above ? null : policy, ...(day === undefined ? {} : { from: `${day}T00:00` }) };
  return (
    <Asking
      title={say(words.setPolicy)}
      consequence={say(words.policyConsequence)}
      mutation={mutation}
      onSend={(done) => mutation.mutate({ params: { path: { unit } }, body }, { onSuccess: done })}
    >
      <Select
        label={say(words.policy)}
        choices={[
          { id: above, text: say(words.fromDefault) },
          ...(data?.policies ?? []).map(({ id, title }) => ({ id, text: `${id} · ${say(title)}` })),
        ]}
        value={policy}
        onChange={setPolicy}
      />
      <DayField label={say(changeWords.fromDay)} value={from} onChange={setFrom} />
    </Asking>
  );
};

const ChecklistForm = ({ unit: { id: unit, agency, checklist = above } }: { readonly unit: Unit }) => {
  const say = useSay();
  const reread = useReread();
  const { data } = server.useQuery('get', '/api/v1/checklists');
  const [chosen, setChosen] = useState(checklist);
  const mutation = server.useMutation('post', '/api/v1/office/units/{unit}/checklist', { onSuccess: reread });
  const body = { checklist: chosen === above ? null : chosen };
  return (
    <Asking
      title={say(words.setChecklist)}
      consequence={say(words.checklistConsequence)}
      mutation={mutation}
      onSend={(done) => mutation.mutate({ params: { path: { unit } }, body }, { onSuccess: done })}
    >
      <Select
        label={say(words.checklist)}
        choices={[
          { id: above, text: say(words.fromAbove) },
          ...(data?.checklists ?? [])
            .filter((one) => one.agency === agency)
            .map(({ id, title }) => ({ id, text: `${id} · ${say(title)}` })),
        ]}
        value={chosen}
        onChange={setChosen}
      />
    </Asking>
  );
};

/** By which ladders and which checklist a unit works. */
export const UnitSettings = ({ unit, office }: { readonly unit: Unit; readonly office: Office }) => {
  const say = useSay();
  const mayChange = useMayChange();
  const { data } = server.useQuery('get', '/api/v1/office/policies');
  const own = data?.units.find((line) => line.unit === unit.id && covers(line, office.at))?.policy;
  return (
    <>
      <Facts
        of={[
          [say(words.policy), own ?? say(words.fromDefault)],
          [say(words.checklist), unit.checklist ?? say(words.fromAbove)],
        ]}
      />
      {mayChange && (
        <div className="row no-print">
          <PolicyForm unit={unit.id} own={own} />
          <ChecklistForm unit={unit} />
        </div>
      )}
    </>
  );
};
