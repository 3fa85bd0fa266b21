/**
 * The small closed record that guards and acts may look at. `decide` derives it from the whole case, for one act and,
 * where the act is about persons, for one person at a time.
 */
export interface Facts {
  /** The case has been filed for investigation (立案). CPL 109, 112. */
  readonly caseFiled: boolean;
  /** The person named is registered in this case as a suspect. */
  readonly isSuspect: boolean;
  /** The person is held at this moment. */
  readonly held: boolean;
  /** An arrest of the person has been approved and not yet executed. CPL 80. */
  readonly arrestApproved: boolean;
  /** The investigation has been concluded (侦查终结). CPL 162. */
  readonly investigationConcluded: boolean;
  /** The procuratorate has the person's case for review, or has sent it back or on. */
  readonly underProsecutionReview: boolean;
  /** A court tries the person. */
  readonly onTrial: boolean;
  /** Nobody of the case is under review for prosecution or on trial. */
  readonly noneTransferred: boolean;
  /** Nobody has indicted the person in this case. */
  readonly notIndicted: boolean;
  /** The person has been indicted, and no trial has begun upon it. */
  readonly indicted: boolean;
  /** The case may be returned for supplementary investigation once more: two times at most. CPL 175(3). */
  readonly returnLeft: boolean;
  /** The trial may be adjourned for supplementary investigation once more: two times at most. PRR 421. */
  readonly supplementLeft: boolean;
  /** Nobody in the case is held. */
  readonly nobodyHeld: boolean;
  /** A victim is registered in the case. */
  readonly hasVictim: boolean;
  /** No request for this person's arrest is being reviewed. One review at a time. */
  readonly noReviewRunning: boolean;
  /** The adverse decision at hand has been risk-assessed. */
  readonly riskAssessed: boolean;
  /** Somebody other than the reporter is owed an answer on non-filing. CPR 178(2). */
  readonly hasComplainant: boolean;
  /** The report came by letter, e-mail or fax. 2023 reception rules, item 10. */
  readonly remoteReport: boolean;
  /** No limit is running and no duty is owed anywhere in the case. */
  readonly nothingOwed: boolean;
}

export type Fact = keyof Facts;
