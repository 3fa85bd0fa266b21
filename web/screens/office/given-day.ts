import { dayWritten } from '../../words/written';

/** A day of a request where one was typed. The document of the API calls it a number; it takes days as well (docs/organisation.md). */
export const givenDay = (name: 'from' | 'to', typed: string): Readonly<Record<string, never>> => {
  const day = dayWritten(typed);
  return (day === undefined ? {} : { [name]: day }) as Readonly<Record<string, never>>;
};
