/** What a check found: all well, worth knowing, or something that must be mended. */
export interface Finding {
  readonly state: 'good' | 'note' | 'bad';
  readonly words: string;
}

export const good = (words: string): Finding => ({ state: 'good', words });
export const note = (words: string): Finding => ({ state: 'note', words });
export const bad = (words: string): Finding => ({ state: 'bad', words });

/** One thing looked at. What it throws is found bad. */
export interface Check {
  readonly name: string;
  /** Another check without which this one has nothing to look at. */
  readonly after?: string;
  readonly look: () => Finding | Promise<Finding>;
}
