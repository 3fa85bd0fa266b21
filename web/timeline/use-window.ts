import { type RefObject, useEffect, useState } from 'react';

/** Stretch of the picture, in pixels, that is on the screen or a step away from it. */
export interface Window {
  readonly from: number;
  readonly to: number;
}

export const isWithin = ({ from, to }: Window, x: number, width = 0): boolean => x <= to && x + width >= from;

/** Days beyond the window are not drawn: there are thousands of them in a long case, and nobody can reach them by key. */
export const useWindow = (frame: RefObject<HTMLElement | null>, width: number): Window => {
  const [page, setPage] = useState(0);
  useEffect(() => {
    const element = frame.current;
    if (!element) return undefined;
    const look = (): void => setPage(Math.floor(element.scrollLeft / width));
    look();
    element.addEventListener('scroll', look, { passive: true });
    return () => element.removeEventListener('scroll', look);
  }, [frame, width]);
  return { from: (page - 1) * width, to: (page + 3) * width };
};
