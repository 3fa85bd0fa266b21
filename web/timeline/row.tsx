import { memo } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { useLanguage, useSay } from '../words/language';
import type { Words } from './history';
import type { Row as PlacedRow } from './layout';
import { least, type PlacedBar, type PlacedMark } from './pack';
import styles from './row.module.css';
import { ShapeMark } from './shape-mark';
import stretches from './stretch.module.css';
import { shapeWords, words } from './words';

/** Rows of pixels that a track of bars, and the line of marks above them, take. */
const trackHeight = 32;
const markHeight = 28;

const MarkButton = ({ at: { key, marks, x }, isChosen }: { readonly at: PlacedMark; readonly isChosen: boolean }) => {
  const say = useSay();
  const worst = marks.find(({ shape }) => shape === 'breach') ?? marks[0];
  if (!worst) return null;
  const name = (title: Words): string =>
    marks.length > 1 ? `${say(words.several(marks.length))} · ${say(title)}` : say(title);
  return (
    <button
      type="button"
      tabIndex={-1}
      data-item={key}
      data-x={x}
      aria-label={`${say(shapeWords[worst.shape])} · ${name(worst.title)}`}
      aria-pressed={isChosen}
      className={styles['mark']}
      style={{ left: x - least / 2 }}
    >
      <ShapeMark shape={worst.shape} light={worst.light} />
      {marks.length > 1 && <span className={styles['count']}>{marks.length}</span>}
    </button>
  );
};

const nameOf = ({ bars }: PlacedBar, language: keyof Words, several: string): string => {
  const [first] = bars;
  if (!first) return '';
  return bars.length > 1 ? `${several} · ${first.title[language]} …` : first.title[language];
};

const BarButton = ({
  at,
  top,
  isChosen,
}: {
  readonly at: PlacedBar;
  readonly top: number;
  readonly isChosen: boolean;
}) => {
  const say = useSay();
  const { language } = useLanguage();
  const { key, bars, x, width, pieces, label, flagX } = at;
  const name = nameOf(at, language, say(words.several(bars.length)));
  const flag = bars[0]?.open ? bars[0].flag : undefined;
  return (
    <button
      type="button"
      tabIndex={-1}
      data-item={key}
      data-x={x}
      aria-label={flag ? `${name} · ${say(words.due)} ${flag.text}` : name}
      aria-pressed={isChosen}
      className={styles['bar']}
      style={{ left: x, top, width: Math.max(width, least) }}
    >
      {label !== 'none' && (
        <span className={`${styles['label']} ${styles[label]}`}>
          {name}
          {flag && <span className={styles['due']}> ⚑ {flag.text}</span>}
        </span>
      )}
      {bars.length > 1 && <span className={styles['label']}>{bars.length}</span>}
      <span className={styles['pieces']} style={{ width }}>
        {pieces.map((piece) => (
          <span
            key={`${piece.stretch} ${piece.x}`}
            className={`${styles['piece']} ${stretches['stretch']} ${stretches[piece.stretch]}`}
            style={{ left: piece.x, width: Math.max(piece.width, 2) }}
          />
        ))}
        {flagX !== undefined && <span className={styles['flag']} style={{ left: flagX }} />}
      </span>
    </button>
  );
};

interface Shown {
  readonly row: PlacedRow;
  readonly width: number;
  /** Key of the item of this row that is chosen. */
  readonly chosen: string | undefined;
  readonly onOpen: (id: string) => void;
}

const Head = ({ row: { id, title, note, opens, inside }, onOpen }: Pick<Shown, 'row' | 'onOpen'>) => {
  const say = useSay();
  const name = say(title);
  return (
    <div className={`${styles['head']} ${inside ? styles['inside'] : ''}`} id={`lane ${id}`.replaceAll(' ', '-')}>
      {opens ? (
        <AriaButton
          className={styles['opens']}
          aria-expanded={opens.isOpen}
          aria-label={say(opens.isOpen ? words.closes(name) : words.opens(name, opens.lanes))}
          onPress={() => onOpen(id)}
        >
          <span aria-hidden="true">{opens.isOpen ? '▾' : '▸'}</span> {name}
        </AriaButton>
      ) : (
        <span>{name}</span>
      )}
      {note && <span className={styles['note']}>{say(note)}</span>}
    </div>
  );
};

/** A lane: its name stays in sight, what happened stands above what runs. */
export const Row = memo(({ row, width, chosen, onOpen }: Shown) => {
  const say = useSay();
  const top = row.marks.length > 0 ? markHeight : 4;
  return (
    <div role="group" aria-label={say(row.title)} data-row={row.id} className={styles['row']}>
      <Head row={row} onOpen={onOpen} />
      <div className={styles['lane']} style={{ width, height: Math.max(top + row.tracks * trackHeight + 4, 36) }}>
        {row.marks.map((at) => (
          <MarkButton key={at.key} at={at} isChosen={at.key === chosen} />
        ))}
        {row.bars.map((at) => (
          <BarButton key={at.key} at={at} top={top + at.track * trackHeight} isChosen={at.key === chosen} />
        ))}
      </div>
    </div>
  );
});
Row.displayName = 'Row';
