import { type FocusEvent, type MouseEvent, useCallback, useMemo, useRef, useState } from 'react';
import { Empty, Loaded } from '../parts/state';
import { useLanguage, useSay } from '../words/language';
import { AsTable } from './as-table';
import { AxisLine, Grid } from './axis-line';
import { findItem, Items, knownOf } from './chosen';
import { pointOf } from './days';
import { Hint } from './hint';
import { groupsOf } from './lanes';
import { layout } from './layout';
import { Legend } from './legend';
import { makeStop, moveFocus, useOneStop } from './roving';
import { Row } from './row';
import styles from './timeline.module.css';
import { type Settings, Toolbar } from './toolbar';
import { type CaseHistory, useHistory } from './use-history';
import { useToday } from './use-today';
import { useWidth } from './use-width';
import { words } from './words';

const itemAt = (target: EventTarget): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>('[data-item]') : null;

const toggled = (all: ReadonlySet<string>, one: string): ReadonlySet<string> => {
  const next = new Set(all);
  if (!next.delete(one)) next.add(one);
  return next;
};

const Drawn = ({ history }: { readonly history: CaseHistory }) => {
  const say = useSay();
  const { language } = useLanguage();
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  const [settings, setSettings] = useState<Settings>({ zoom: 'fit', collapse: true, table: false });
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const [chosen, setChosen] = useState<string>();
  const onOpen = useCallback((id: string) => setOpen((before) => toggled(before, id)), []);

  const groups = useMemo(() => groupsOf(history), [history]);
  const known = useMemo(() => knownOf(history), [history]);
  const { zoom, collapse } = settings;
  const today = history.closedAt === undefined ? pointOf(history.asOf) : undefined;
  const picture = useMemo(
    () => layout(groups, { zoom, collapse, width, language, today, open }),
    [groups, zoom, collapse, width, language, today, open],
  );
  useOneStop(frame);
  useToday(frame, picture.todayX, `${zoom} ${width}`);

  const onFocus = ({ target, currentTarget }: FocusEvent<HTMLElement>): void => {
    const item = itemAt(target);
    if (item) makeStop(currentTarget, item);
  };
  const onClick = ({ target }: MouseEvent): void => {
    const item = itemAt(target);
    if (item) setChosen(item.dataset['item']);
  };
  const items = chosen === undefined ? [] : findItem(picture, chosen);

  return (
    <section className={styles['timeline']} aria-label={say(words.picture)}>
      <Toolbar settings={settings} onChange={setSettings} />
      <p className="visually-hidden">{say(words.howTo)}</p>
      <div
        ref={frame}
        className={`${styles['frame']} no-print`}
        onKeyDown={moveFocus}
        onFocus={onFocus}
        onClick={onClick}
        role="group"
        aria-label={say(words.picture)}
      >
        <div className={styles['sheet']}>
          <AxisLine picture={picture} />
          <div className={styles['rows']}>
            <Grid picture={picture} />
            {picture.rows.map((row) => (
              <Row
                key={row.id}
                row={row}
                width={picture.width}
                chosen={[...row.marks, ...row.bars].some(({ key }) => key === chosen) ? chosen : undefined}
                onOpen={onOpen}
              />
            ))}
          </div>
        </div>
      </div>
      <Hint root={frame}>{(item) => <Items items={findItem(picture, item)} known={known} most={3} />}</Hint>
      <Legend />
      <section className={`${styles['chosen']} no-print`} aria-live="polite" aria-label={say(words.selected)}>
        {items.length === 0 ? (
          <p className="quiet">{say(words.nothingSelected)}</p>
        ) : (
          <Items items={items} known={known} />
        )}
      </section>
      <div className={settings.table ? '' : styles['paper']}>
        <AsTable history={history} />
      </div>
    </section>
  );
};

/** What has happened in a case and what runs in it, in lanes by person and procedure, with the same as a table. */
export const TimelinePicture = ({ case: caseId }: { readonly case: string }) => {
  const say = useSay();
  const history = useHistory(caseId);
  return (
    <Loaded query={history}>
      {(data) => (data.entries.length === 0 ? <Empty title={say(words.empty)} /> : <Drawn history={data} />)}
    </Loaded>
  );
};
