import { server } from '../../api/client';
import { type JsonFile, JsonFileField, sendable } from '../../json/json-file';
import { Select } from '../../parts/field';
import { useSay } from '../../words/language';
import { proposeWords as words } from './propose-words';
import { words as lawWords } from './words';

interface Shown {
  readonly file: JsonFile | undefined;
  readonly setFile: (file: JsonFile) => void;
  readonly corrects: string | undefined;
  readonly setCorrects: (edition: string | undefined) => void;
}

const text = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '?');

/** The file of a year, and which edition it corrects where one was wrong. */
export const CalendarPart = ({ file, setFile, corrects, setCorrects }: Shown) => {
  const say = useSay();
  const { data } = server.useQuery('get', '/api/v1/law');
  const standing = (data?.editions ?? []).filter(({ inForce }) => inForce);
  const said = sendable(file)?.value as { readonly year?: unknown; readonly notice?: unknown } | undefined;
  return (
    <>
      <JsonFileField label={say(words.file)} hint={say(words.fileHint)} file={file} onFile={setFile} />
      {said && <strong>{say(words.said(text(said.year), text(said.notice)))}</strong>}
      {standing.length > 0 && (
        <Select
          label={say(words.corrects)}
          hint={say(words.correctsHint)}
          choices={[
            { id: 'none', text: say(words.correctsNone) },
            ...standing.map(({ edition, year }) => ({
              id: String(edition),
              text: `${edition} · ${say(lawWords.calendarOf(year))}`,
            })),
          ]}
          value={corrects ?? 'none'}
          onChange={(id) => setCorrects(id === 'none' ? undefined : id)}
        />
      )}
    </>
  );
};
