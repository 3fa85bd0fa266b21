import { server } from '../../api/client';
import { usePeople } from '../../office/use-people';
import { ButtonLink } from '../../parts/button';
import { Facts } from '../../parts/facts';
import { Page } from '../../parts/page';
import { Section } from '../../parts/section';
import { Loaded } from '../../parts/state';
import { When } from '../../parts/when';
import { useSay } from '../../words/language';
import { Decision } from './decision';
import { contentOf, type RollOut, StateBadge } from './described';
import { Impact } from './impact';
import { Progress } from './progress';
import { rollOutWords } from './roll-out-words';
import { words } from './words';

/** While the server counts or adopts, it is asked again: this page follows by itself. */
const pace = 2_000;
const moves = ({ state }: RollOut): boolean => state === 'previewing' || state === 'adopting';

const Proposal = ({ of: { calendar, pack, reasons, proposedBy, proposedAt } }: { readonly of: RollOut }) => {
  const say = useSay();
  const { personName, unitName } = usePeople();
  return (
    <Section title={say(rollOutWords.proposal)}>
      <Facts
        of={[
          [say(words.notice), calendar?.notice],
          [say(words.edition), calendar && String(calendar.edition)],
          [say(words.pack), pack],
          [say(words.stands), calendar?.corrects === undefined ? undefined : say(words.corrects(calendar.corrects))],
          [say(words.person), `${say(personName(proposedBy.person))} · ${say(unitName(proposedBy.unit))}`],
          [say(words.when), <When key="at" at={proposedAt} />],
          [say(words.why), reasons],
        ]}
      />
    </Section>
  );
};

/** One roll-out: what it would do to every open case, who decides, and how far it has come. */
export const RollOutPage = ({ id }: { readonly id: string }) => {
  const say = useSay();
  const one = server.useQuery(
    'get',
    '/api/v1/law/roll-outs/{rollOut}',
    { params: { path: { rollOut: id } } },
    { refetchInterval: ({ state: { data } }) => (data && moves(data) ? pace : false) },
  );
  const title = one.data ? `${id} · ${say(contentOf(one.data))}` : id;
  return (
    <Page
      title={title}
      beside={one.data && <StateBadge state={one.data.state} />}
      actions={
        <ButtonLink kind="quiet" href="/law">
          {say(words.back)}
        </ButtonLink>
      }
    >
      <Loaded query={one}>
        {(rollOut) => (
          <>
            <Proposal of={rollOut} />
            <Decision of={rollOut} onDecided={() => void one.refetch()} />
            <Progress of={rollOut} />
            <Impact of={rollOut} />
          </>
        )}
      </Loaded>
    </Page>
  );
};
