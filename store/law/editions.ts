import type { Runner } from '../connect';

/** A calendar notice with the number of the edition it makes, and of the one it takes the place of. */
export interface Edition {
  readonly edition: number;
  readonly notice: unknown;
  readonly corrects: number | null;
}

/** Every calendar edition that is in force or proposed, in order. None ever changes; a rejected one keeps its number to itself. */
export const readEditions = async (runner: Runner): Promise<readonly Edition[]> =>
  (
    await runner.run<Edition & Record<string, unknown>>({
      name: 'editions-read',
      text: `select edition, notice, corrects from roll_out
        where edition is not null and state <> 'rejected' order by edition`,
    })
  ).rows;

/** The number of the newest edition in force; 0 while nobody has put one into force. */
export const newestEdition = async (runner: Runner): Promise<number> =>
  (
    await runner.run<{ newest: number }>({
      name: 'edition-newest',
      text: `select coalesce(max(edition), 0) as newest from roll_out where state in ('adopting', 'ended')`,
    })
  ).rows[0]?.newest ?? 0;
