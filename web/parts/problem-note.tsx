import type { Problem } from '../api/client';
import { common } from '../words/common';
import { useSay } from '../words/language';
import { Button } from './button';
import { Note } from './note';

interface Shown {
  readonly problem: Problem;
  readonly onRetry?: () => void;
}

/** What went wrong, in words, with what to do about it and the article it rests on. */
export const ProblemNote = ({ problem: { titles, remedy, basis, errors = [], request, code }, onRetry }: Shown) => {
  const say = useSay();
  return (
    <Note kind="fault" title={say(titles)}>
      <p>{say(remedy)}</p>
      {basis && basis.length > 0 && <p className="quiet">{basis.join('；')}</p>}
      {errors.length > 0 && (
        <ul>
          {errors.map(({ path, message }) => (
            <li key={`${path} ${message}`}>
              {path !== '' && <code>{path}</code>} {message}
            </li>
          ))}
        </ul>
      )}
      <p className="quiet">
        <code>{code}</code>
        {request !== undefined && <> · {request}</>}
      </p>
      {onRetry && <Button onPress={onRetry}>{say(common.again)}</Button>}
    </Note>
  );
};
