import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { sendAct } from '../../api/acting';
import { newKey, type Problem } from '../../api/client';
import { type Draft, stepsOf } from './draft';

interface Failed {
  readonly step: 'open' | 'register' | 'classify';
  readonly problem: Problem;
}

/** A refusal is an answer: whoever tries again means another act. Without an answer it is the same one. */
const answered = ({ status }: Problem): boolean => status >= 400 && status < 500 && status !== 408;

/** Sends a draft step by step; what has been recorded is not sent again, what was not answered goes under its old key. */
export const useSending = (change: (more: Partial<Draft>) => void) => {
  const queries = useQueryClient();
  const [isPending, setPending] = useState(false);
  const [failed, setFailed] = useState<Failed>();

  const run = async (draft: Draft): Promise<string | undefined> => {
    let { keys, case: caseId } = draft;
    for (const { id, body } of stepsOf(draft)) {
      if (keys[id] === 'done') continue;
      keys = { ...keys, [id]: keys[id] ?? newKey() };
      change({ keys });
      const { accepted, problem } = await sendAct(body, keys[id] ?? '', id === 'open' ? undefined : caseId);
      if (!accepted) {
        const { [id]: _spent, ...others } = keys;
        if (problem && answered(problem)) change({ keys: others });
        setFailed(problem && { step: id, problem });
        return undefined;
      }
      caseId = accepted.case;
      keys = { ...keys, [id]: 'done' };
      change({ keys, case: caseId });
    }
    return caseId;
  };

  const send = async (draft: Draft): Promise<string | undefined> => {
    setPending(true);
    setFailed(undefined);
    const caseId = await run(draft);
    setPending(false);
    if (caseId !== undefined) await queries.invalidateQueries();
    return caseId;
  };
  return { send, isPending, failed };
};
