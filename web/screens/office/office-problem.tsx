import type { Problem } from '../../api/client';
import { ProblemNote } from '../../parts/problem-note';
import { type Title, useSay } from '../../words/language';

interface Fault {
  readonly code: string;
  readonly path: string;
  readonly title: Title;
}

/** Why a change of the organisation was refused: every fault with its place and what to do. */
export const OfficeProblem = ({ problem }: { readonly problem: Problem | null }) => {
  const say = useSay();
  if (!problem) return null;
  const faults = (problem.details?.['faults'] ?? []) as readonly Fault[];
  return (
    <>
      <ProblemNote problem={problem} />
      {faults.length > 0 && (
        <ul>
          {faults.map(({ path, code, title }) => (
            <li key={`${path} ${code}`}>
              {say(title)} <code className="quiet">{path}</code>
            </li>
          ))}
        </ul>
      )}
    </>
  );
};
