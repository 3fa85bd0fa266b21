import { useEffect, useRef } from 'react';
import { server } from '../api/client';
import { Note } from '../parts/note';
import { useSay } from '../words/language';
import type { Effect } from './effects';
import { linesOf } from './effects';
import { Lines } from './preview';
import type { Accepted } from './use-submit';
import { words } from './words';

/** What came of an act, said in the page and there to stay: the focus comes here, since the button may be gone. */
export const ActResult = ({ of: { case: caseId, seq } }: { readonly of: Accepted }) => {
  const say = useSay();
  const place = useRef<HTMLDivElement>(null);
  const { data } = server.useQuery('get', '/api/v1/cases/{caseId}/timeline', { params: { path: { caseId } } });
  const entry = data?.entries.find((one) => one.seq === seq);
  const found = entry !== undefined;
  useEffect(() => {
    if (found) place.current?.focus();
  }, [seq, found]);
  if (!entry) return null;
  const lines = linesOf((entry.effects ?? []) as readonly Effect[], []);
  return (
    <div ref={place} tabIndex={-1}>
      <Note kind="good" title={say(words.done(entry.title, seq))}>
        {lines.length > 0 && <Lines of={lines} />}
      </Note>
    </div>
  );
};
