import { type RefObject, useLayoutEffect, useState } from 'react';

/** Pixels beside the names of the lanes, as the window is now. */
export const useWidth = (frame: RefObject<HTMLElement | null>): number => {
  const [width, setWidth] = useState(800);
  useLayoutEffect(() => {
    const element = frame.current;
    if (!element) return undefined;
    const measure = (): void => {
      const heads = Number.parseFloat(getComputedStyle(element).getPropertyValue('--heads'));
      setWidth(Math.max(element.clientWidth - heads, 240));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [frame]);
  return width;
};
