import { useState } from 'react';

/** What somebody is typing, beginning anew whenever what it began from is another: a link was followed, a filter taken away. */
export const useDraft = <Value>(given: Value): [Value, (next: Value | ((before: Value) => Value)) => void] => {
  const key = JSON.stringify(given);
  const [began, setBegan] = useState(key);
  const [draft, setDraft] = useState(given);
  if (key !== began) {
    setBegan(key);
    setDraft(given);
  }
  return [draft, setDraft];
};
