import { type CalendarFile } from '../../law/calendar-file';
import { calendarFiles } from '../../law/calendar';
import { CalendarGap, InvalidLawId, NothingNew, NoticeNotLater } from '../../law/calendar-errors';
import { type LawParts, lawIdOf, partsOf, withCalendar } from '../../law/law-id';
import { parseNotice } from '../../law/notice-file';
import { withNotice } from '../../law/notices';
import { currentPack as released, type LawPack, packs as allReleased } from '../../law/pack';
import { type Edition, newestEdition, readEditions, type Runner } from '../../store';

/** A notice laid over the years of a release that carries it, or a later one, itself adds nothing. */
const laid = (files: readonly CalendarFile[], notice: unknown): readonly CalendarFile[] => {
  try {
    return withNotice(files, parseNotice(notice));
  } catch (error) {
    if (error instanceof NothingNew || error instanceof NoticeNotLater || error instanceof CalendarGap) return files;
    throw error;
  }
};

/** The years of a calendar edition: those released, and every notice up to it but for those that were wrong. */
export const yearsOf = (editions: readonly Edition[], edition: number): readonly CalendarFile[] => {
  const upTo = editions.filter((one) => one.edition <= edition);
  const wrong = upTo.flatMap(({ corrects }) => corrects ?? []);
  return upTo
    .filter((one) => !wrong.includes(one.edition))
    .reduce((files, { notice }) => laid(files, notice), calendarFiles);
};

/** The parts of an id that a case has pinned; undefined for what no release ever wrote. */
const readable = (id: string): LawParts | undefined => {
  try {
    return partsOf(id);
  } catch (error) {
    if (error instanceof InvalidLawId) return undefined;
    throw error;
  }
};

/** Every version of the law that a process knows: released packs, each under each calendar edition. */
export interface Versions {
  /** A version by its id, from memory; undefined where it is not known, or not yet. */
  readonly known: (id: string) => LawPack | undefined;
  /** A version by its id; asks the database for editions that came since. Undefined where there is none. */
  readonly find: (id: string, runner: Runner) => Promise<LawPack | undefined>;
  /** What a new case gets: the newest pack under the newest calendar. */
  readonly newest: (runner: Runner) => Promise<LawPack>;
  /** Calendar editions as they stand now. */
  readonly editions: (runner: Runner) => Promise<readonly Edition[]>;
}

/** Versions over the packs that a release carries. Editions never change, so each is put together once. */
export const versions = (packs: ReadonlyMap<string, LawPack> = allReleased, current: LawPack = released): Versions => {
  let editions: readonly Edition[] = [];
  const made = new Map<string, LawPack>(packs);
  const known = (id: string): LawPack | undefined => {
    const found = made.get(id);
    if (found) return found;
    const parts = readable(id);
    if (!parts) return undefined;
    const { pack: name, calendar } = parts;
    const pack = packs.get(name);
    if (!pack || !editions.some(({ edition }) => edition === calendar)) return undefined;
    const version = withCalendar(pack, calendar, yearsOf(editions, calendar));
    made.set(id, version);
    return version;
  };
  const read = async (runner: Runner): Promise<readonly Edition[]> => (editions = await readEditions(runner));
  const find = async (id: string, runner: Runner): Promise<LawPack | undefined> => {
    const found = known(id);
    if (found) return found;
    await read(runner);
    return known(id);
  };
  return {
    known,
    find,
    newest: async (runner) => {
      const id = lawIdOf({ pack: current.id, calendar: await newestEdition(runner) });
      return (await find(id, runner)) ?? current;
    },
    editions: read,
  };
};
