import { useState } from 'react';
import { common } from '../words/common';
import { type Title, useSay } from '../words/language';
import { Button } from './button';

/** Browsers lend the clipboard to pages of a secure origin alone; an office network without certificates has another way. */
const copied = async (text: string): Promise<boolean> => {
  if (window.isSecureContext) {
    await navigator.clipboard.writeText(text);
    return true;
  }
  const area = document.createElement('textarea');
  area.value = text;
  document.body.append(area);
  area.select();
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- nothing else copies without a secure origin
  const done = document.execCommand('copy');
  area.remove();
  return done;
};

/** Puts a text into the clipboard and says that it did. */
export const CopyButton = ({ text, label = common.copy }: { readonly text: string; readonly label?: Title }) => {
  const say = useSay();
  const [done, setDone] = useState(false);
  const copy = () => {
    void copied(text).then((worked) => {
      setDone(worked);
      window.setTimeout(() => setDone(false), 3000);
    });
  };
  return (
    <>
      <Button kind="quiet" onPress={copy}>
        {say(done ? common.copied : label)}
      </Button>
      <span role="status" className="visually-hidden">
        {done ? say(common.copied) : ''}
      </span>
    </>
  );
};
