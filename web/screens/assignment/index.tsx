import { useParams } from 'wouter';
import { One } from './one';
import { Waiting } from './waiting';

/** Cases that wait for a handler; with a case in the address, who is to have it. */
const AssignmentScreen = () => {
  const { case: caseId } = useParams<{ case?: string }>();
  return caseId === undefined ? <Waiting /> : <One key={caseId} caseId={caseId} />;
};

export default AssignmentScreen;
