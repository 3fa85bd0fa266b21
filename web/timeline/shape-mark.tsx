import type { Shape } from './marks';
import styles from './shape-mark.module.css';

/** Each kind of entry has an outline of its own, so that it is told apart on grey paper. */
const paths: Readonly<Record<Shape, string>> = {
  act: 'M8 2.5a5.5 5.5 0 1 1 0 11 5.5 5.5 0 0 1 0-11z',
  late: 'M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2zm0 2a4 4 0 1 0 0 8 4 4 0 0 0 0-8z',
  refused: 'M3.4 2 8 6.6 12.6 2 14 3.4 9.4 8l4.6 4.6-1.4 1.4L8 9.4 3.4 14 2 12.6 6.6 8 2 3.4z',
  breach: 'M2 2h12v12H2zm3.4 2L4 5.4 6.6 8 4 10.6 5.4 12 8 9.4l2.6 2.6 1.4-1.4L9.4 8 12 5.4 10.6 4 8 6.6z',
  alert: 'M8 1.5 15 14H1z',
  climb: 'M8 1l6 7h-4v6H6V8H2z',
  other: 'M2 6.5h12v3H2z',
};

interface Shown {
  readonly shape: Shape;
  /** It counts no more. */
  readonly light?: boolean;
}

export const ShapeMark = ({ shape, light = false }: Shown) => (
  <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" className={styles[light ? 'other' : shape]}>
    <path
      d={paths[shape]}
      fill={light ? 'none' : 'currentColor'}
      stroke={light ? 'currentColor' : 'none'}
      fillRule="evenodd"
    />
  </svg>
);
