/** What Temporal's own list can be searched and sorted by, and its type there. Never anything about a person. */
export const searchAttributes = {
  Stage: 'KeywordList',
  NextDue: 'Datetime',
  OverdueSince: 'Datetime',
  Tier: 'Int',
} as const;
