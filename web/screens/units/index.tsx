import type { ReactNode } from 'react';
import { useParams } from 'wouter';
import { server } from '../../api/client';
import { Button } from '../../parts/button';
import { Page } from '../../parts/page';
import { Tabs } from '../../parts/tabs';
import { common } from '../../words/common';
import { useSay } from '../../words/language';
import { type Asking, useAsking } from './asked';
import { AskingBar } from './asking-bar';
import { FirstHandlers } from './first-handlers';
import { IndicatorPage } from './indicator';
import { LatenessOf } from './lateness';
import { Leaders } from './leaders';
import { Overview } from './overview';
import { TrendOf } from './trend';
import { words } from './words';

const views: Readonly<Record<string, (of: { readonly asking: Asking }) => ReactNode>> = {
  indicators: ({ asking }) => (
    <>
      <Overview asking={asking} />
      <TrendOf id="in-time" asking={asking} />
    </>
  ),
  lateness: LatenessOf,
  leaders: Leaders,
  handlers: FirstHandlers,
};

const titles = {
  indicators: words.indicators,
  lateness: words.lateness,
  leaders: words.leaders,
  handlers: words.handlers,
} as const;

/** How a unit does: its indicators, how early or late it is, and who answered. Nothing here ranks anybody. */
const UnitHealth = () => {
  const say = useSay();
  const asking = useAsking();
  const { asked, ask, query } = asking;
  const view = asked('view') ?? 'indicators';
  const View = views[view] ?? Overview;
  const head = server.useQuery('get', '/api/v1/indicators/{indicator}', {
    params: { path: { indicator: 'in-time' }, query },
  });
  return (
    <Page
      title={say(words.title)}
      beside={head.data && <span>{say(head.data.unitName)}</span>}
      actions={<Button onPress={() => window.print()}>{say(common.print)}</Button>}
    >
      <AskingBar asking={asking} head={head.data} />
      <Tabs
        label={say(words.views)}
        tabs={Object.entries(titles).map(([id, title]) => ({ id, title: say(title) }))}
        chosen={view}
        onChoose={(id) => ask({ view: id, person: undefined, agency: undefined, outcome: undefined })}
      >
        <View asking={asking} />
      </Tabs>
    </Page>
  );
};

/** The health of units, or one indicator of it. */
export default function Units() {
  const { indicator } = useParams<{ indicator?: string }>();
  return indicator === undefined ? <UnitHealth /> : <IndicatorPage id={indicator} />;
}
