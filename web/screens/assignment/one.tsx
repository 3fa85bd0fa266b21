import { server } from '../../api/client';
import { usePeople } from '../../office/use-people';
import { useSession } from '../../app/session';
import { ButtonLink } from '../../parts/button';
import { CaseLink } from '../../parts/case-link';
import { Facts } from '../../parts/facts';
import { Note } from '../../parts/note';
import { Page } from '../../parts/page';
import { Section } from '../../parts/section';
import { Loaded } from '../../parts/state';
import { caseTitle } from '../../words/cases';
import { useSay } from '../../words/language';
import { AssignForm } from './assign-form';
import { FromAbove } from './from-above';
import { words } from './words';

/** Who is to have one case: the people of its unit with what they have on their desks. */
export const One = ({ caseId }: { readonly caseId: string }) => {
  const say = useSay();
  const { me } = useSession();
  const { personName, unitName } = usePeople();
  const params = { path: { caseId } };
  const found = server.useQuery('get', '/api/v1/cases/{caseId}', { params });
  const may = server.useQuery('get', '/api/v1/cases/{caseId}/acts', { params });
  const handling = found.data?.handling.find(({ agency }) => agency === me.agency);
  const assign = may.data?.acts.find(({ type }) => type === 'case.assign');
  return (
    <Page
      title={found.data ? say(caseTitle(found.data.label)) : say(words.title)}
      actions={<ButtonLink href="/assignment">{say(words.backToList)}</ButtonLink>}
    >
      <Loaded query={found}>
        {({ label }) => (
          <>
            <Section title={say(words.case)}>
              <Facts
                of={[
                  [say(words.case), <CaseLink key="case" id={caseId} label={label} />],
                  [say(words.unit), handling && say(unitName(handling.unit))],
                  [say(handling?.assigned ? words.now : words.taker), handling && say(personName(handling.handler))],
                  [say(words.first), handling?.assigned ? say(personName(handling.firstHandler)) : undefined],
                  [say(words.assistants), handling?.assistants.map((id) => say(personName(id))).join('、')],
                ]}
              />
            </Section>
            <Loaded query={may}>
              {({ acts }) => (
                <>
                  {assign?.allowed && handling ? (
                    <AssignForm caseId={caseId} handling={handling} />
                  ) : (
                    <Note kind="info" title={say(words.cannot)}>
                      {assign?.options.map(
                        ({ reason }) =>
                          reason && (
                            <p key={reason.code}>
                              {say(reason.title)} {say(reason.remedy)}
                            </p>
                          ),
                      )}
                    </Note>
                  )}
                  <FromAbove caseId={caseId} acts={acts} />
                </>
              )}
            </Loaded>
          </>
        )}
      </Loaded>
    </Page>
  );
};
