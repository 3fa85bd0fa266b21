import { server } from '../../../api/client';
import { useAsked } from '../../../app/use-asked';
import { PersonName, UnitName } from '../../../office/named';
import { Pager } from '../../../parts/pager';
import { Section } from '../../../parts/section';
import { Empty, Loaded } from '../../../parts/state';
import { Table } from '../../../parts/table';
import { When } from '../../../parts/when';
import { useSay } from '../../../words/language';
import type { OfCase } from '../shown';
import { words } from './words';

/** 访问记录: who looked at the case, the latest first. */
export const Access = ({ of }: OfCase) => {
  const say = useSay();
  const { asked, ask } = useAsked();
  const after = asked('after');
  const query = server.useQuery('get', '/api/v1/cases/{caseId}/access', {
    params: { path: { caseId: of.id }, query: { limit: 50, after } },
  });
  return (
    <Section title={say(words.title)} beside={<span className="quiet">{say(words.about)}</span>}>
      <Loaded query={query}>
        {({ looks, next }) => (
          <>
            <Table
              caption={say(words.title)}
              rows={looks}
              keyOf={({ at, person, route }) => `${at} ${person} ${route}`}
              empty={<Empty title={say(words.none)} />}
              columns={[
                { id: 'at', title: words.at, names: true, cell: ({ at }) => <When at={at} /> },
                {
                  ...{ id: 'person', title: words.person },
                  cell: ({ person, onBehalfOf }) => (
                    <>
                      <PersonName id={person} />
                      {onBehalfOf !== undefined && (
                        <>
                          {' '}
                          {say(words.onBehalfOf)} <PersonName id={onBehalfOf} />
                        </>
                      )}
                    </>
                  ),
                },
                { id: 'unit', title: words.unit, cell: ({ unit }) => <UnitName id={unit} /> },
                { id: 'route', title: words.route, cell: ({ route }) => <code>{route}</code> },
              ]}
            />
            <Pager count={looks.length} next={next} after={after} onGo={(page) => ask({ after: page })} />
          </>
        )}
      </Loaded>
    </Section>
  );
};
