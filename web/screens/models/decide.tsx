import { type SyntheticEvent, useState } from 'react';
import { type Schema, server } from '../../api/client';
import { Button } from '../../parts/button';
import { Dialog } from '../../parts/dialog';
import { TextField } from '../../parts/field';
import { ProblemNote } from '../../parts/problem-note';
import { common } from '../../words/common';
import { useSay } from '../../words/language';
import { useModelsAnew } from './use-model';
import { words } from './words';

interface Asking {
  readonly title: string;
  readonly what: string;
  readonly isPending: boolean;
  readonly problem: Schema<'Problem'> | null;
  readonly onSend: (reasons: string) => void;
  readonly onClose: () => void;
}

const Ask = ({ title, what, isPending, problem, onSend, onClose }: Asking) => {
  const say = useSay();
  const [reasons, setReasons] = useState('');
  const submit = (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    onSend(reasons.trim());
  };
  return (
    <Dialog title={title} isOpen onClose={onClose}>
      <form className="stack" onSubmit={submit}>
        <p>{what}</p>
        <TextField label={say(words.reasons)} rows={3} value={reasons} onChange={setReasons} isRequired />
        {problem && <ProblemNote problem={problem} />}
        <div className="row">
          <Button type="submit" kind="primary" isPending={isPending}>
            {title}
          </Button>
          <Button onPress={onClose}>{say(common.cancel)}</Button>
        </div>
      </form>
    </Dialog>
  );
};

interface Shown {
  readonly model: string;
  readonly onClose: () => void;
}

/** Switches a version on. */
export const ActivateDialog = ({ model, version, onClose }: Shown & { readonly version: number }) => {
  const say = useSay();
  const anew = useModelsAnew();
  const { mutate, isPending, error } = server.useMutation('post', '/api/v1/models/{model}/activate', {
    onSuccess: async () => {
      await anew();
      onClose();
    },
  });
  return (
    <Ask
      title={say(words.activate)}
      what={say(words.activateWhat(version))}
      isPending={isPending}
      problem={error}
      onSend={(reasons) => mutate({ params: { path: { model } }, body: { version, reasons } })}
      onClose={onClose}
    />
  );
};

/** Switches the model off. */
export const DeactivateDialog = ({ model, onClose }: Shown) => {
  const say = useSay();
  const anew = useModelsAnew();
  const { mutate, isPending, error } = server.useMutation('post', '/api/v1/models/{model}/deactivate', {
    onSuccess: async () => {
      await anew();
      onClose();
    },
  });
  return (
    <Ask
      title={say(words.deactivate)}
      what={say(words.deactivateWhat)}
      isPending={isPending}
      problem={error}
      onSend={(reasons) => mutate({ params: { path: { model } }, body: { reasons } })}
      onClose={onClose}
    />
  );
};
