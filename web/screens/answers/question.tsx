import type { ReactNode } from 'react';
import { Button } from '../../parts/button';
import { Dialog } from '../../parts/dialog';
import { common } from '../../words/common';
import { type Title, useSay } from '../../words/language';

interface Asked {
  readonly title: Title;
  /** What follows, in a sentence. */
  readonly follows: Title;
  readonly isOpen: boolean;
  readonly isPending: boolean;
  readonly onClose: () => void;
  readonly onConfirm: () => void;
  readonly children?: ReactNode;
}

/** Asks once before a legal act. */
export const Question = ({ title, follows, isOpen, isPending, onClose, onConfirm, children }: Asked) => {
  const say = useSay();
  return (
    <Dialog title={say(title)} isOpen={isOpen} onClose={onClose}>
      <p>{say(follows)}</p>
      {children}
      <div className="row">
        <Button kind="primary" autoFocus isPending={isPending} onPress={onConfirm}>
          {say(common.confirm)}
        </Button>
        <Button onPress={onClose}>{say(common.cancel)}</Button>
      </div>
    </Dialog>
  );
};
