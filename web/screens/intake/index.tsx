import { useAsked } from '../../app/use-asked';
import { Intake } from './intake';
import { TakenIn } from './taken-in';

/** A report as it is written, and what follows once it has become a case. */
const IntakeScreen = () => {
  const { asked, ask } = useAsked();
  const caseId = asked('case');
  return caseId === undefined ? <Intake onTakenIn={(opened) => ask({ case: opened })} /> : <TakenIn caseId={caseId} />;
};

export default IntakeScreen;
