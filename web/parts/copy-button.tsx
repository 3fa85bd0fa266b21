import { useState } from 'react';
import { common } from '../words/common';
import { type Title, useSay } from '../words/language';
import { Button } from './button';

/**
 * Puts a text into the clipboard and says that it did. Browsers lend their clipboard to pages of a secure origin alone:
 * elsewhere there is no button, and the text, which stands on the page anyway, is copied by hand.
 */
export const CopyButton = ({ text, label = common.copy }: { readonly text: string; readonly label?: Title }) => {
  const say = useSay();
  const [done, setDone] = useState(false);
  if (!window.isSecureContext) return null;
  const copy = () => {
    void navigator.clipboard.writeText(text).then(() => {
      setDone(true);
      window.setTimeout(() => setDone(false), 3000);
    });
  };
  return (
    <span className="no-print">
      <Button kind="quiet" onPress={copy}>
        {say(done ? common.copied : label)}
      </Button>
      <span role="status" className="visually-hidden">
        {done ? say(common.copied) : ''}
      </span>
    </span>
  );
};
