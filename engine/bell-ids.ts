/** The bell that an alert first was, before it climbed: ids of climbs are those of the bell below, with what was not done. */
export const rootOf = (id: string): string => id.replace(/\^[^/]*$/, '');
