import { useSay } from '../words/language';
import type { Stretch } from './clock-bar';
import styles from './legend.module.css';
import type { Shape } from './marks';
import { ShapeMark } from './shape-mark';
import stretches from './stretch.module.css';
import { shapeWords, stretchWords, words } from './words';

/** What the shapes and patterns mean. */
export const Legend = () => {
  const say = useSay();
  return (
    <details className={`${styles['legend']} no-print`}>
      <summary>{say(words.legend)}</summary>
      <ul className={styles['list']}>
        {(Object.keys(shapeWords) as Shape[]).map((shape) => (
          <li key={shape}>
            <ShapeMark shape={shape} /> {say(shapeWords[shape])}
          </li>
        ))}
        {(Object.keys(stretchWords) as Stretch[]).map((stretch) => (
          <li key={stretch}>
            <span aria-hidden="true" className={`${styles['sample']} ${stretches['stretch']} ${stretches[stretch]}`} />
            {say(stretchWords[stretch])}
          </li>
        ))}
      </ul>
    </details>
  );
};
