import { Note } from '../../parts/note';
import { type Column, Table } from '../../parts/table';
import { useSay } from '../../words/language';
import type { LineFault } from './import-faults';
import { importWords as words } from './import-words';

const Where = ({ path, place }: LineFault) => (
  <>
    <code>{path}</code>
    {place && (
      <div className="quiet">
        <code>{place.text}</code>
      </div>
    )}
  </>
);

const Said = ({ title }: LineFault) => useSay()(title);

const columns: readonly Column<LineFault>[] = [
  { id: 'line', title: words.line, align: 'end', names: true, cell: ({ place }) => place?.line ?? '–' },
  { id: 'place', title: words.place, cell: (one) => <Where {...one} /> },
  { id: 'fault', title: words.fault, cell: (one) => <Said {...one} /> },
];

/** What to correct in the file, from its first line to its last. */
export const ImportFaults = ({ faults }: { readonly faults: readonly LineFault[] }) => {
  const say = useSay();
  const title = say(words.faults(faults.length));
  return (
    <>
      <Note kind="fault" title={title}>
        <p>{say(words.faultsHow)}</p>
      </Note>
      <Table caption={title} columns={columns} rows={faults} keyOf={({ path, title: { en } }) => `${path} ${en}`} />
    </>
  );
};
