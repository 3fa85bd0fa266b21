import { type RefObject, useLayoutEffect, useRef } from 'react';

/** At another scale people look for now first; while the picture only grows, it stays where it is. */
export const useToday = (frame: RefObject<HTMLElement | null>, todayX: number | undefined, scale: string): void => {
  const shown = useRef<string>(undefined);
  useLayoutEffect(() => {
    const element = frame.current;
    if (!element || shown.current === scale) return;
    shown.current = scale;
    element.scrollLeft = todayX === undefined ? 0 : todayX - element.clientWidth / 2;
  }, [frame, todayX, scale]);
};
