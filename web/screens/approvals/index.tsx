import { useParams } from 'wouter';
import { useAsked } from '../../app/use-asked';
import { Lists } from './lists';
import { One } from './one';

/** What waits for me to judge, what I proposed and judged; with a proposal in the address, that one. */
const ApprovalsScreen = () => {
  const { proposal } = useParams<{ proposal?: string }>();
  const { asked } = useAsked();
  return proposal === undefined ? (
    <Lists />
  ) : (
    <One key={`${asked('case') ?? ''} ${proposal}`} id={decodeURIComponent(proposal)} caseId={asked('case')} />
  );
};

export default ApprovalsScreen;
