import { Component, type ReactNode } from 'react';
import { Button } from '../parts/button';
import { Note } from '../parts/note';
import { common } from '../words/common';
import { useSay } from '../words/language';

const words = {
  title: { zh: '此页出错了', en: 'This page has failed' },
  remedy: { zh: '请重新载入；已提交的内容不受影响。', en: 'Load it again; what was submitted is safe.' },
};

const Message = ({ detail }: { readonly detail: string }) => {
  const say = useSay();
  return (
    <main id="main">
      <Note kind="fault" title={say(words.title)}>
        <p>{say(words.remedy)}</p>
        <p className="quiet">
          <code>{detail}</code>
        </p>
        <Button onPress={() => window.location.reload()}>{say(common.again)}</Button>
      </Note>
    </main>
  );
};

interface Shown {
  /** Where one is: another screen is tried anew. */
  readonly at: string;
  readonly children: ReactNode;
}

/** Keeps a fault in one screen from taking the whole page: React knows error boundaries as classes only. */
export class Broken extends Component<Shown, { readonly detail?: string | undefined }> {
  override state: { readonly detail?: string | undefined } = {};

  static getDerivedStateFromError(error: unknown): { readonly detail: string } {
    return { detail: error instanceof Error ? error.message : String(error) };
  }

  override componentDidUpdate(before: Readonly<Shown>): void {
    if (before.at !== this.props.at && this.state.detail !== undefined) this.setState({ detail: undefined });
  }

  override render(): ReactNode {
    const { detail } = this.state;
    return detail === undefined ? this.props.children : <Message detail={detail} />;
  }
}
