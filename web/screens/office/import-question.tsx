import { useState } from 'react';
import { Button } from '../../parts/button';
import { Dialog } from '../../parts/dialog';
import { common } from '../../words/common';
import { useSay } from '../../words/language';
import { importWords as words } from './import-words';

/** Asks once before a file is loaded. */
export const LoadQuestion = ({ changes, onLoad }: { readonly changes: number; readonly onLoad: () => void }) => {
  const say = useSay();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button kind="primary" onPress={() => setOpen(true)}>
        {say(words.load)}
      </Button>
      <Dialog title={say(words.load)} isOpen={open} onClose={() => setOpen(false)}>
        <p>{say(words.loadConsequence(changes))}</p>
        <div className="row">
          <Button
            kind="primary"
            onPress={() => {
              setOpen(false);
              onLoad();
            }}
          >
            {say(common.confirm)}
          </Button>
          <Button onPress={() => setOpen(false)}>{say(common.cancel)}</Button>
        </div>
      </Dialog>
    </>
  );
};
