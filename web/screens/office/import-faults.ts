import type { Problem, Schema } from '../../api/client';
import { type Place, placeOf, type ReadJson } from '../../json/places';
import type { Title } from '../../words/language';

/** One thing to correct in a file of an organisation, and on which line. */
export interface LineFault {
  readonly path: string;
  readonly title: Title;
  readonly place: Place | undefined;
}

type File = Exclude<ReadJson, { fault: string }>;
type Told = Pick<Schema<'OfficeChanges'>['faults'][number], 'path' | 'title'>;

/** What a problem says is wrong: the fields of the request, or the organisation that it would make. */
const toldBy = ({ details, errors = [] }: Problem): readonly Told[] => [
  ...((details?.['faults'] ?? []) as readonly Told[]),
  ...errors.map(({ path, message }) => ({ path, title: { zh: message, en: message } })),
];

const byLine = (one: LineFault, other: LineFault): number =>
  (one.place?.line ?? Infinity) - (other.place?.line ?? Infinity);

/** Faults in the order of the lines of the file, whichever way the server told them. */
export const lineFaults = (file: File, told: Problem | Schema<'OfficeChanges'>): readonly LineFault[] => {
  const all = 'changes' in told ? told.faults : toldBy(told);
  return all.map(({ path, title }) => ({ path, title, place: placeOf(file, path) })).sort(byLine);
};
