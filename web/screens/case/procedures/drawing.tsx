import { useEffect, useRef } from 'react';
import { useSay } from '../../../words/language';
import { agencyWords, wordOf } from '../../../words/office';
import styles from './drawing.module.css';
import type { Arrow, Diagram } from './travelled';

type Node = Diagram['nodes'][number];

interface Shown {
  readonly diagram: Diagram;
  readonly present: string;
  readonly been: ReadonlySet<string>;
  readonly along: ReadonlySet<Arrow>;
  /** As wide as the window, however small that makes it. */
  readonly fit: boolean;
}

const isFrame = ({ kind }: Node): boolean => kind === 'group' || kind === 'outline';
const isSign = ({ kind }: Node): boolean => kind === 'begin' || kind === 'any';

const Frame = ({ node: { x, y, width, height, title } }: { readonly node: Node }) => {
  const say = useSay();
  return (
    <>
      <rect className={styles['frame']} {...{ x, y, width, height }} rx="10" />
      <text className={styles['framed']} x={x + 16} y={y + 26}>
        {say(title)}
      </text>
    </>
  );
};

const Sign = ({ node: { kind, x, y, width } }: { readonly node: Node }) => (
  <circle className={styles[kind === 'any' ? 'ring' : 'dot']} cx={x + width / 2} cy={y + width / 2} r={width / 2 - 1} />
);

const Stage = ({ node, state }: { readonly node: Node; readonly state: 'present' | 'been' | 'other' }) => {
  const say = useSay();
  const { x, y, width, height, kind, owedBy, title } = node;
  return (
    <>
      <rect
        className={`${styles['stage']} ${styles[state]}`}
        {...{ x, y, width, height }}
        rx={kind === 'passing' ? 16 : 6}
      />
      {kind === 'final' && (
        <rect className={styles['inner']} x={x + 4} y={y + 4} width={width - 8} height={height - 8} rx="4" />
      )}
      <foreignObject {...{ x, y, width, height }}>
        <div className={`${styles['words']} ${state === 'present' ? styles['lit'] : ''}`}>
          <span>
            {state === 'present' ? '▶ ' : state === 'been' ? '✓ ' : ''}
            {say(title)}
          </span>
          {owedBy !== undefined && kind !== 'passing' && (
            <span className={styles['small']}>{say(wordOf(agencyWords, owedBy))}</span>
          )}
        </div>
      </foreignObject>
    </>
  );
};

const pathOf = (points: Arrow['points']): string =>
  points.map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${x} ${y}`).join('');

const Line = ({ arrow, gone }: { readonly arrow: Arrow; readonly gone: boolean }) => (
  <path
    className={`${styles['line']} ${gone ? styles['gone'] : ''} ${arrow.lapsed ? styles['lapsed'] : ''}`}
    d={pathOf(arrow.points)}
    markerEnd={gone ? 'url(#gone-head)' : 'url(#head)'}
  />
);

const Label = ({ arrow: { label, ways }, gone }: { readonly arrow: Arrow; readonly gone: boolean }) => {
  const say = useSay();
  if (!label) return null;
  return (
    <foreignObject x={label.x} y={label.y} width={label.width} height={label.height}>
      <div className={`${styles['label']} ${gone ? styles['taken'] : ''}`}>
        {ways.map(({ act, to, title, conditions }) => (
          <span key={`${act} ${to} ${conditions.map(({ en }) => en).join()}`}>
            {say(title)}
            {conditions.length > 0 && <span className={styles['small']}> {conditions.map(say).join('；')}</span>}
          </span>
        ))}
      </div>
    </foreignObject>
  );
};

const Head = ({ id, className }: { readonly id: string; readonly className: string | undefined }) => (
  <marker
    id={id}
    viewBox="0 0 8 8"
    refX="7.5"
    refY="4"
    markerWidth="9"
    markerHeight="9"
    markerUnits="userSpaceOnUse"
    orient="auto"
  >
    <path className={className} d="M0 0L8 4L0 8Z" />
  </marker>
);

/** A frame wider or higher than its window opens where the procedure stands. */
const usePresentInView = ({ diagram, present }: Pick<Shown, 'diagram' | 'present'>) => {
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const [box, node] = [frame.current, diagram.nodes.find(({ id }) => id === present)];
    if (!box || !node) return;
    box.scrollLeft = node.x + node.width / 2 - box.clientWidth / 2;
    box.scrollTop = node.y + node.height / 2 - box.clientHeight / 2;
  }, [diagram, present]);
  return frame;
};

/** A procedure as it is drawn, with the way it has come and the stage it is in. The list beside it says the same in words. */
export const Drawing = ({ diagram, present, been, along, fit }: Shown) => {
  const say = useSay();
  const frame = usePresentInView({ diagram, present });
  const { nodes, arrows, width, height, title } = diagram;
  const stateOf = ({ id }: Node) => (id === present ? 'present' : been.has(id) ? 'been' : 'other');
  return (
    <div
      ref={frame}
      className={`${styles['window']} ${fit ? styles['fit'] : ''}`}
      role="group"
      aria-label={say(title)}
      tabIndex={0}
    >
      <svg viewBox={`0 0 ${width} ${height}`} width={width} height={height} role="img" aria-label={say(title)}>
        <defs>
          <Head id="head" className={styles['head']} />
          <Head id="gone-head" className={styles['gone-head']} />
        </defs>
        {nodes.filter(isFrame).map((node) => (
          <Frame key={node.id} node={node} />
        ))}
        {arrows.map((arrow) => (
          <Line key={`${arrow.from} ${arrow.to} ${String(arrow.points[0])}`} arrow={arrow} gone={along.has(arrow)} />
        ))}
        {nodes
          .filter((node) => !isFrame(node) && !isSign(node))
          .map((node) => (
            <Stage key={node.id} node={node} state={stateOf(node)} />
          ))}
        {nodes.filter(isSign).map((node) => (
          <Sign key={node.id} node={node} />
        ))}
        {arrows.map((arrow) => (
          <Label key={`${arrow.from} ${arrow.to} ${String(arrow.points[0])}`} arrow={arrow} gone={along.has(arrow)} />
        ))}
      </svg>
    </div>
  );
};
