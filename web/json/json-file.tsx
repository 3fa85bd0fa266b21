import { type ReactNode, useId, useState } from 'react';
import { FileTrigger } from 'react-aria-components';
import { Button } from '../parts/button';
import { Note } from '../parts/note';
import { useSay } from '../words/language';
import { type ReadJson, readJson } from './places';
import { jsonWords } from './words';

export interface JsonFile {
  readonly name: string;
  readonly bytes: number;
  readonly read: ReadJson;
}

interface Shown {
  readonly label: string;
  readonly hint: ReactNode;
  readonly file: JsonFile | undefined;
  readonly onFile: (file: JsonFile) => void;
}

/** What the server takes at once (`bodyLimit`). */
const most = 2 ** 20;

const Fault = ({ file: { read, bytes } }: { readonly file: JsonFile }) => {
  const say = useSay();
  if ('fault' in read) {
    const { line, text } = read.place;
    return (
      <Note kind="fault" title={say(jsonWords.noJson(line))}>
        <p>
          <code>{text}</code> <span className="quiet">{read.fault}</span>
        </p>
      </Note>
    );
  }
  return bytes > most ? (
    <Note kind="fault" title={say(jsonWords.tooLong)}>
      <p>{say(jsonWords.cut)}</p>
    </Note>
  ) : null;
};

/** A file of JSON from this machine: read here, so that faults can be shown by their line. */
export const JsonFileField = ({ label, hint, file, onFile }: Shown) => {
  const say = useSay();
  const [reading, setReading] = useState(false);
  const id = useId();
  const read = async (chosen: File): Promise<void> => {
    setReading(true);
    onFile({ name: chosen.name, bytes: chosen.size, read: readJson(await chosen.text()) });
    setReading(false);
  };
  return (
    <div className="stack">
      <div className="row">
        <FileTrigger
          acceptedFileTypes={['application/json', '.json']}
          onSelect={(files) => {
            const chosen = files?.item(0);
            if (chosen) void read(chosen);
          }}
        >
          <Button isPending={reading} aria-describedby={id}>
            {label}
          </Button>
        </FileTrigger>
        <span role="status">{file && say(jsonWords.chosen(file.name, file.bytes))}</span>
      </div>
      <span id={id} className="quiet">
        {hint}
      </span>
      {file && <Fault file={file} />}
    </div>
  );
};

/** The file where it can be sent. */
export const sendable = (file: JsonFile | undefined) =>
  file && file.bytes <= most && !('fault' in file.read) ? file.read : undefined;
