import { server } from '../../api/client';
import { useLive } from '../../live/live';
import { Button } from '../../parts/button';
import { RadioGroup } from '../../parts/field';
import { common } from '../../words/common';
import { useSay } from '../../words/language';
import { CaseForm } from './case-form';
import { instantIn, type Preset, presetOf, presets, typed } from './instants';
import { InstantField } from './search-form';
import { useDraft } from './use-draft';
import { words } from './words';

/** What is compared, as it stands in the address. */
export interface Asked {
  readonly case?: string | undefined;
  readonly a?: string | undefined;
  readonly b?: string | undefined;
  readonly axis: 'known' | 'asOf';
}

const presetWords = { yesterday: words.yesterday, workday: words.workday, due: words.due };

const shown = (instant: string | undefined): string => (instant === undefined ? '' : typed(instant));

/** Instants that are often asked for. The one of deadlines needs a case whose clocks are known. */
const Presets = ({
  caseId,
  onTake,
}: {
  readonly caseId: string | undefined;
  readonly onTake: (at: string) => void;
}) => {
  const say = useSay();
  const { asOf } = useLive();
  const enabled = caseId !== undefined;
  const params = { path: { caseId: caseId ?? '' } };
  const { data } = server.useQuery('get', '/api/v1/cases/{caseId}', { params }, { enabled });
  const now = asOf ?? data?.asOf;
  if (now === undefined) return null;
  const dues = (data?.clocks ?? []).flatMap(({ due }) => due?.effective ?? []);
  const at = (preset: Preset) => presetOf(preset, now, dues);
  return (
    <div className="row no-print" role="group" aria-label={say(words.presets)}>
      <span className="quiet">{say(words.presets)}</span>
      {presets.map((preset) => {
        const instant = at(preset);
        return (
          instant !== undefined && (
            <Button key={preset} onPress={() => onTake(typed(instant))}>
              {say(presetWords[preset])}
            </Button>
          )
        );
      })}
      <Button onPress={() => window.print()}>{say(common.print)}</Button>
    </div>
  );
};

interface Shown {
  readonly asked: Asked;
  readonly onAsk: (asked: Asked) => void;
}

/** Two instants of a case, and along which axis. */
export const CompareForm = ({ asked, onAsk }: Shown) => {
  const say = useSay();
  const [a, setA] = useDraft(shown(asked.a));
  const [b, setB] = useDraft(shown(asked.b));
  const [axis, setAxis] = useDraft(asked.axis);
  const choose = (caseId: string): void => {
    const [first, second] = [instantIn(a), instantIn(b)];
    if ((a.trim() !== '' && first === undefined) || (b.trim() !== '' && second === undefined)) return;
    onAsk({ case: caseId, a: first, b: second, axis });
  };
  return (
    <>
      <CaseForm chosen={asked.case ?? ''} submit={say(words.compareNow)} onChoose={choose}>
        <InstantField label={say(words.firstAt)} value={a} onChange={setA} empty={words.opened} />
        <InstantField label={say(words.secondAt)} value={b} onChange={setB} empty={words.now} />
        <RadioGroup
          label={say(words.axis)}
          hint={say(words.axisHint)}
          choices={[
            { id: 'known', text: say(words.recordedAxis) },
            { id: 'asOf', text: say(words.happenedAxis) },
          ]}
          value={axis}
          onChange={(id) => setAxis(id === 'asOf' ? 'asOf' : 'known')}
        />
      </CaseForm>
      <Presets caseId={asked.case} onTake={setA} />
    </>
  );
};
