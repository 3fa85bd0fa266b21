import { type ReactNode, useEffect, useRef } from 'react';
import { Button } from '../../parts/button';
import { Section } from '../../parts/section';
import { useSay } from '../../words/language';
import { words } from './words';

/** A list that a number led to: it takes the focus, and is closed again. */
export const Drill = ({
  title,
  onClose,
  children,
}: {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}) => {
  const say = useSay();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.focus(), [title]);
  return (
    <div ref={place} tabIndex={-1}>
      <Section
        title={title}
        beside={
          <span className="row no-print">
            <span className="quiet">{say(words.itemsWhy)}</span>
            <Button kind="quiet" onPress={onClose}>
              {say(words.closeItems)}
            </Button>
          </span>
        }
      >
        {children}
      </Section>
    </div>
  );
};
