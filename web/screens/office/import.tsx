import { useState } from 'react';
import { api, type Problem, type Schema } from '../../api/client';
import { type JsonFile, JsonFileField, sendable } from '../../json/json-file';
import type { ReadJson } from '../../json/places';
import { Button } from '../../parts/button';
import { Note } from '../../parts/note';
import { ProblemNote } from '../../parts/problem-note';
import { Section } from '../../parts/section';
import { useSay } from '../../words/language';
import { ImportChanges } from './import-changes';
import { ImportFaults } from './import-fault-table';
import { lineFaults } from './import-faults';
import { importWords as words } from './import-words';
import { LoadQuestion } from './import-question';
import { useReread } from './use-office';

type Changes = Schema<'OfficeChanges'>;

interface Answer {
  readonly step: 'check' | 'load';
  readonly changes?: Changes | undefined;
  readonly problem?: Problem | undefined;
}

type Read = Exclude<ReadJson, { fault: string }>;

/** Sends the file, to be checked or to be loaded: one request, so that it is loaded whole or not at all. */
const useSending = () => {
  const reread = useReread();
  const [sending, setSending] = useState<Answer['step']>();
  const [answer, setAnswer] = useState<Answer>();
  const send = async (step: Answer['step'], { value }: Read) => {
    setSending(step);
    const { data, error } = await api.POST('/api/v1/office/import', {
      params: { query: { check: step === 'check' ? 'true' : 'false' } },
      body: value as never,
    });
    setSending(undefined);
    setAnswer({ step, changes: data, problem: error });
    if (step === 'load' && data) reread();
  };
  return { sending, answer, send, forget: () => setAnswer(undefined) };
};

const sizeIn = (value: unknown, name: string): number => {
  const list = (value as Record<string, unknown> | null)?.[name];
  return Array.isArray(list) ? list.length : 0;
};

const Answered = ({ answer, read }: { readonly answer: Answer; readonly read: Read }) => {
  const say = useSay();
  const { step, changes, problem } = answer;
  const told = problem ?? changes;
  const faults = told ? lineFaults(read, told) : [];
  if (faults.length > 0) return <ImportFaults faults={faults} />;
  if (problem) return <ProblemNote problem={problem} />;
  if (!changes) return null;
  const n = changes.changes.length;
  const done = say(n === 0 ? words.nothing : step === 'load' ? words.loaded(n) : words.fine);
  return (
    <>
      <Note kind="good" title={done} />
      {n > 0 && <ImportChanges changes={changes.changes} />}
    </>
  );
};

/** An organisation, or a part of it, from a file: checked first, with every fault by its line. */
export const Import = () => {
  const say = useSay();
  const [file, setFile] = useState<JsonFile>();
  const { sending, answer, send, forget } = useSending();
  const read = sendable(file);
  const checked = answer?.step === 'check' && answer.changes?.faults.length === 0 ? answer.changes.changes.length : 0;
  const choose = (next: JsonFile) => {
    forget();
    setFile(next);
  };
  return (
    <Section title={say(words.title)}>
      <JsonFileField label={say(words.choose)} hint={say(words.hint)} file={file} onFile={choose} />
      {read && (
        <>
          <p>
            {say(
              words.holds(sizeIn(read.value, 'units'), sizeIn(read.value, 'people'), sizeIn(read.value, 'policies')),
            )}
          </p>
          <div className="row">
            <Button isPending={sending !== undefined} onPress={() => void send('check', read)}>
              {say(words.check)}
            </Button>
            {checked > 0 && <LoadQuestion changes={checked} onLoad={() => void send('load', read)} />}
          </div>
        </>
      )}
      <div role="status">
        {sending && (
          <label className="row">
            <progress /> {say(sending === 'check' ? words.checking : words.importing)}
          </label>
        )}
      </div>
      {read && answer && <Answered answer={answer} read={read} />}
    </Section>
  );
};
