/** How a running procedure of one version goes on under the next one: data, since guards decided where it stands already. */
export interface Move {
  readonly to: string;
  /** Where each stage that may be running goes on, both by their path from the root. */
  readonly stages: Readonly<Record<string, string>>;
  /** What the earlier version kept in mind goes on as it was. */
  readonly keeps?: true;
  /** What the next version keeps in mind and the earlier one did not. */
  readonly context?: object;
  /** What the next version opens on its way to that stage. */
  readonly opens?: Readonly<Record<string, string>>;
}

/** Moves by the version they start from. A version without a row here can only be left as it is until it ends. */
export const moves: Readonly<Record<string, Move>> = {
  'filing@1': {
    to: 'filing@2',
    stages: { underReview: 'underReview', filed: 'filed' },
    opens: { filed: 'investigation' },
  },
  'measure@1': {
    to: 'measure@2',
    stages: {
      'held.detained': 'held.detained',
      'held.arrestRequested': 'held.arrestRequested',
      'held.arrestApproved': 'held.arrestApproved',
      'held.releaseOwed': 'held.releaseOwed',
      // Custody during investigation was not counted yet: it is from here on, from the day of the arrest (CPL 156).
      'held.arrested': 'held.arrested.investigating',
    },
    context: { openedWith: 'measure.detain', organs: ['police'], identityUnknown: false },
  },
  'arrest-review@1': {
    to: 'arrest-review@2',
    stages: { requested: 'requested', underReview: 'underReview' },
  },
  'duty@1': { to: 'duty@2', stages: { owed: 'owed' }, keeps: true, context: { doneFor: null } },
};
