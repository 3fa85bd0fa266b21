import { type RefObject, useEffect, useState } from 'react';
import styles from './hint.module.css';

interface At {
  readonly item: string;
  readonly left: number;
  readonly top: number;
}

const width = 340;
const linger = 200;

const at = (one: HTMLElement): At => {
  const { left, bottom } = one.getBoundingClientRect();
  return {
    item: one.dataset['item'] ?? '',
    left: Math.max(8, Math.min(left, window.innerWidth - width - 8)),
    top: bottom + 6,
  };
};

const itemOf = ({ target }: Event): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>('[data-item]') : null;

/** Which item the pointer or the focus is on. Only whoever asks is drawn anew, never the picture. */
const usePointed = (root: RefObject<HTMLElement | null>) => {
  const [pointed, setPointed] = useState<At>();
  useEffect(() => {
    const all = root.current;
    if (!all) return undefined;
    let leaving: number | undefined;
    const show = (event: Event): void => {
      window.clearTimeout(leaving);
      const one = itemOf(event);
      if (one) setPointed(at(one));
    };
    const hide = (): void => setPointed(undefined);
    // The pointer may wander from the item onto what it says.
    const leave = (): void => {
      window.clearTimeout(leaving);
      leaving = window.setTimeout(hide, linger);
    };
    const escape = ({ key }: KeyboardEvent): void => {
      if (key === 'Escape') hide();
    };
    all.addEventListener('pointerover', show);
    all.addEventListener('focusin', show);
    all.addEventListener('pointerout', leave);
    all.addEventListener('focusout', leave);
    document.addEventListener('keydown', escape);
    window.addEventListener('scroll', hide, true);
    return () => {
      window.clearTimeout(leaving);
      all.removeEventListener('pointerover', show);
      all.removeEventListener('focusin', show);
      all.removeEventListener('pointerout', leave);
      all.removeEventListener('focusout', leave);
      document.removeEventListener('keydown', escape);
      window.removeEventListener('scroll', hide, true);
    };
  }, [root]);
  return pointed;
};

interface Shown {
  readonly root: RefObject<HTMLElement | null>;
  readonly children: (item: string) => React.ReactNode;
}

/** What an item says while the pointer or the focus is on it. Escape takes it away; the panel below says it for longer. */
export const Hint = ({ root, children }: Shown) => {
  const pointed = usePointed(root);
  if (!pointed) return null;
  return (
    <div
      className={`${styles['hint']} no-print`}
      aria-hidden="true"
      style={{ left: pointed.left, top: pointed.top, width }}
    >
      {children(pointed.item)}
    </div>
  );
};
