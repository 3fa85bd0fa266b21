import { useEffect, useRef } from 'react';
import styles from './plot.module.css';

interface Shown {
  /** What stands below the points, one for each value. */
  readonly labels: readonly string[];
  /** A value that is undefined leaves a gap. */
  readonly values: readonly (number | undefined)[];
  /** A line at a value to be reached. */
  readonly aim?: number;
  /** How a value is written at its axis; the same function again where nothing has changed. */
  readonly said: (value: number) => string;
}

/** Colours as the page has them now: a canvas knows no custom properties. */
const colourOf = (place: HTMLElement, name: keyof typeof styles): string => {
  const probe = document.createElement('span');
  probe.className = styles[name] ?? '';
  place.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
};

const height = 240;

const draw = async (place: HTMLElement, { labels, values, aim, said }: Shown) => {
  const [{ default: Plot }] = await Promise.all([import('uplot'), import('uplot/dist/uPlot.min.css')]);
  const [line, grid, text] = (['line', 'grid', 'text'] as const).map((name) => colourOf(place, name));
  const font = `12px ${getComputedStyle(place).fontFamily}`;
  const axis = { stroke: text, grid: { stroke: grid, width: 1 }, ticks: { stroke: grid, width: 1 }, font };
  const at = labels.map((_, index) => index);
  const series = [
    {},
    { stroke: line, width: 2, points: { show: true, size: 8, fill: line } },
    // Broken, so that it is told from the values without its colour.
    { stroke: text, width: 1.5, dash: [6, 4], points: { show: false } },
  ];
  return new Plot(
    {
      width: place.clientWidth,
      height,
      scales: {
        x: { time: false, range: [-0.4, labels.length - 0.6] },
        y: { range: (_, least, most) => [Math.min(0, least), most * 1.08 || 1] },
      },
      legend: { show: false },
      cursor: { show: false },
      axes: [
        { ...axis, values: (_, splits) => splits.map((one) => labels[one] ?? ''), incrs: [1, 2, 3, 4, 6], space: 64 },
        { ...axis, values: (_, splits) => splits.map(said), size: 64 },
      ],
      series,
    },
    [at, values.map((one) => one ?? null), at.map(() => aim ?? null)],
    place,
  );
};

/** Values over time. It is for the eye alone: whoever shows it puts the same numbers into a table beneath. */
export const Plot = (shown: Shown) => {
  const place = useRef<HTMLDivElement>(null);
  const { labels, values, aim, said } = shown;
  useEffect(() => {
    const here = place.current;
    if (!here) return;
    let drawn: { destroy: () => void } | undefined;
    let turn = 0;
    const again = async () => {
      const mine = (turn += 1);
      const next = await draw(here, { labels, values, ...(aim === undefined ? {} : { aim }), said });
      const [old, kept] = mine === turn ? [drawn, next] : [next, drawn];
      old?.destroy();
      drawn = kept;
    };
    const sizes = new ResizeObserver(() => void again());
    sizes.observe(here);
    // The scheme is chosen by an attribute of the page, or by the system.
    const scheme = new MutationObserver(() => void again());
    scheme.observe(document.documentElement, { attributeFilter: ['data-scheme'] });
    const system = window.matchMedia('(prefers-color-scheme: dark)');
    const onSystem = () => void again();
    system.addEventListener('change', onSystem);
    return () => {
      turn += 1;
      sizes.disconnect();
      scheme.disconnect();
      system.removeEventListener('change', onSystem);
      drawn?.destroy();
    };
  }, [labels, values, aim, said]);
  return <div ref={place} className={styles['plot']} aria-hidden="true" />;
};
