import { holds, useSession } from '../../app/session';
import { Button, ButtonLink } from '../../parts/button';
import { Page } from '../../parts/page';
import { Loaded } from '../../parts/state';
import { common } from '../../words/common';
import { useSay } from '../../words/language';
import { Examples, WhatItAsks } from './content';
import { Hits } from './hits';
import { StateBadge } from './list';
import { Thresholds } from './thresholds';
import { Trial } from './trial';
import { keepers, useModel } from './use-model';
import { Versions } from './versions';
import { words } from './words';

/** One model: what it asks, its versions, how it was tried, and what it has hit. */
export const OneModel = ({ id }: { readonly id: string }) => {
  const say = useSay();
  const { me } = useSession();
  const query = useModel(id);
  const { data } = query;
  const current = data?.versions.find(({ version }) => version === data.content.version);
  return (
    <Page
      title={data ? say(data.content.title) : say(words.title)}
      beside={
        data && (
          <>
            {current && <StateBadge state={current.state} />}
            <span className="quiet">{say(words.hitsOf(data.hits.open, data.hits.all))}</span>
          </>
        )
      }
      actions={
        <>
          <ButtonLink href="/models">{say(words.back)}</ButtonLink>
          {holds(me, keepers) && <ButtonLink href={`/models?propose=${id}`}>{say(words.proposeVersion)}</ButtonLink>}
          <Button onPress={() => window.print()}>{say(common.print)}</Button>
        </>
      }
    >
      <Loaded query={query}>
        {(page) => (
          <>
            <WhatItAsks content={page.content} />
            <Versions versions={page.versions} />
            <Thresholds page={page} />
            {holds(me, keepers) && <Trial model={id} versions={page.versions} />}
            <Hits model={id} title={page.content.title} />
            <Examples content={page.content} />
          </>
        )}
      </Loaded>
    </Page>
  );
};
