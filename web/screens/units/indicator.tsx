import { server } from '../../api/client';
import { Button, ButtonLink } from '../../parts/button';
import { Page } from '../../parts/page';
import { Loaded } from '../../parts/state';
import { common } from '../../words/common';
import { useSay } from '../../words/language';
import { useAsking, withAsked } from './asked';
import { AskingBar } from './asking-bar';
import { Definition } from './definition';
import { Items } from './items';
import { Rows } from './rows';
import { TrendOf } from './trend';
import { valueText } from './value';
import { words } from './words';

/** One indicator: its definition, its numbers by unit, what they have counted, and how it went. */
export const IndicatorPage = ({ id }: { readonly id: string }) => {
  const say = useSay();
  const asking = useAsking();
  const counted = server.useQuery('get', '/api/v1/indicators/{indicator}', {
    params: { path: { indicator: id }, query: asking.query },
  });
  const { data } = counted;
  const value = data && valueText(data.total.value, data.indicator.shows);
  return (
    <Page
      title={data ? say(data.indicator.title) : say(words.title)}
      beside={value === undefined ? undefined : <strong>{value}</strong>}
      actions={
        <>
          <ButtonLink href={withAsked('/units', asking)}>{say(words.back)}</ButtonLink>
          <Button onPress={() => window.print()}>{say(common.print)}</Button>
        </>
      }
    >
      <AskingBar asking={asking} head={data} />
      <Loaded query={counted}>
        {(one) => (
          <>
            <Definition indicator={one.indicator} />
            <Rows counted={one} asking={asking} />
            <Items indicator={one.indicator} asking={asking} />
          </>
        )}
      </Loaded>
      <TrendOf id={id} asking={asking} />
    </Page>
  );
};
