import { type ReactNode, useState } from 'react';
import { Form } from 'react-aria-components';
import type { Problem } from '../../api/client';
import { Button } from '../../parts/button';
import { Dialog } from '../../parts/dialog';
import { common } from '../../words/common';
import { useSay } from '../../words/language';
import { OfficeProblem } from './office-problem';

interface Shown {
  /** What is done: the button and the title of the question. */
  readonly title: string;
  readonly consequence: string;
  readonly mutation: { readonly isPending: boolean; readonly error: Problem | null; readonly reset: () => void };
  /** Sends it; calls what it is given when it was done. */
  readonly onSend: (done: () => void) => void;
  readonly kind?: 'primary' | 'normal' | 'quiet';
  readonly isDanger?: boolean;
  readonly children?: ReactNode;
}

/** A change of the organisation: asked once, with its consequence; what was typed stays where it is refused. */
export const Asking = ({ title, consequence, mutation, onSend, kind = 'normal', isDanger, children }: Shown) => {
  const say = useSay();
  const [open, setOpen] = useState(false);
  const close = () => {
    setOpen(false);
    mutation.reset();
  };
  return (
    <>
      <Button kind={kind} onPress={() => setOpen(true)}>
        {title}
      </Button>
      <Dialog title={title} isOpen={open} onClose={close}>
        <Form
          className="stack"
          onSubmit={(event) => {
            event.preventDefault();
            onSend(close);
          }}
        >
          <p>{consequence}</p>
          {children}
          <OfficeProblem problem={mutation.error} />
          <div className="row">
            <Button kind={isDanger ? 'danger' : 'primary'} type="submit" isPending={mutation.isPending}>
              {say(common.confirm)}
            </Button>
          </div>
        </Form>
      </Dialog>
    </>
  );
};
