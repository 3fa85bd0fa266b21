import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { Checkbox } from '../parts/field';
import { common } from '../words/common';
import { useSay } from '../words/language';
import { type Zoom, zooms } from './axis';
import styles from './toolbar.module.css';
import { words, zoomWords } from './words';

export interface Settings {
  readonly zoom: Zoom;
  readonly collapse: boolean;
  readonly table: boolean;
}

interface Shown {
  readonly settings: Settings;
  readonly onChange: (settings: Settings) => void;
}

/** How much of the case the picture shows, and how. */
export const Toolbar = ({ settings, onChange }: Shown) => {
  const say = useSay();
  return (
    <div className="row no-print">
      <ToggleButtonGroup
        aria-label={say(words.zoom)}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[settings.zoom]}
        onSelectionChange={([zoom]) => onChange({ ...settings, zoom: zooms.find((one) => one === zoom) ?? 'fit' })}
        className={styles['zooms']}
      >
        {zooms.map((zoom) => (
          <ToggleButton key={zoom} id={zoom} className={styles['zoom']}>
            {say(zoomWords[zoom])}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      <Checkbox
        label={say(words.collapse)}
        value={settings.collapse}
        onChange={(collapse) => onChange({ ...settings, collapse })}
      />
      <Checkbox
        label={say(common.asTable)}
        value={settings.table}
        onChange={(table) => onChange({ ...settings, table })}
      />
    </div>
  );
};
