import { type Schema, server } from '../../api/client';
import { useAsked } from '../../app/use-asked';
import { Facts } from '../../parts/facts';
import { Note } from '../../parts/note';
import { Empty, Loaded } from '../../parts/state';
import { When } from '../../parts/when';
import { useSay } from '../../words/language';
import { type Asked, CompareForm } from './compare-form';
import { Differences } from './differences';
import { changeWords, words } from './words';

const Compared = ({ of: { case: caseId, axis, a, b, counts, differences } }: { readonly of: Schema<'Comparison'> }) => {
  const say = useSay();
  return (
    <div className="stack">
      <Facts
        of={[
          [say(words.case), caseId],
          [say(words.axis), say(axis === 'known' ? words.recordedAxis : words.happenedAxis)],
          [say(words.first), <When key="a" at={a.at.slice(0, 16)} />],
          [say(words.second), <When key="b" at={b.at.slice(0, 16)} />],
          [say(words.laws), `${say(words.first)} ${a.law} / ${say(words.second)} ${b.law}`],
        ]}
      />
      {a.law !== b.law && <Note kind="warning" title={say(words.lawDiffers)} />}
      <p role="status">
        <strong>
          + {say(changeWords.added)} {counts.added} · − {say(changeWords.gone)} {counts.gone} · ~{' '}
          {say(changeWords.changed)} {counts.changed}
        </strong>{' '}
        <span className="quiet">⚠ {say(words.notCompared)}</span>
      </p>
      {differences.length === 0 ? <Empty title={say(words.same)} /> : <Differences of={differences} />}
    </div>
  );
};

const Comparison = ({ asked: { case: caseId = '', a, b, axis } }: { readonly asked: Asked }) => {
  const query = { axis, ...(a === undefined ? {} : { a }), ...(b === undefined ? {} : { b }) };
  const compared = server.useQuery('get', '/api/v1/cases/{caseId}/comparison', { params: { path: { caseId }, query } });
  return <Loaded query={compared}>{(data) => <Compared of={data} />}</Loaded>;
};

/** 时点对照: a case as known then beside as known now. */
export const Compare = () => {
  const { asked, ask } = useAsked();
  const now: Asked = {
    ...{ case: asked('case'), a: asked('a'), b: asked('b') },
    axis: asked('along') === 'asOf' ? 'asOf' : 'known',
  };
  return (
    <>
      <CompareForm asked={now} onAsk={({ axis, ...more }) => ask({ ...more, along: axis })} />
      {now.case !== undefined && <Comparison asked={now} />}
    </>
  );
};
