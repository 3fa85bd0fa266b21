/** Why limits of a theme stand in the pack although no machine and no duty runs them. */
const themes = {
  administrative:
    'Public-security and administrative cases: their procedure has no machine; the rows answer what is due when.',
  filing: 'Filing outside the ordinary criminal review, and objections to a refusal: they have no machine.',
  supervision: 'Filing supervision and complaints: a dialogue between agencies that has no machine.',
  custody: 'Requests and notices around custody: no act of the catalogue starts them.',
  objections: 'Objections to non-prosecution: the review ends with the decision, and what follows has no procedure.',
  bail: 'Execution of bail, sureties and deposits: no act of the catalogue says when they begin.',
  trial: 'Court procedure beyond the ordinary first instance: the trial ends with the judgment.',
  special: 'Special procedures and execution: no machine.',
  relief: 'Petitions, compensation and relief: outside the case.',
  defence: 'Requests of the defence to the police: no act of the catalogue starts them.',
  property: 'Things, money and special measures of an investigation: no act of the catalogue starts them.',
  unowed: 'An act starts them, but the catalogue of duties does not owe them yet.',
  internal: 'Notices inside an agency about its own handling.',
} as const;

const excusedBy = {
  filing: [
    ...['emergency-registration', 'econ-crime-filing-review', 'agency-transfer-filing-review'],
    ...['agency-transfer-incomplete', 'agency-transfer-completion', 'econ-transfer-filing-review'],
    ...['econ-crime-withdrawal-measure', 'non-filing-reconsider-request'],
    ...['non-filing-reconsider-decision', 'non-filing-review-request', 'non-filing-review-decision'],
    ...['agency-reconsider-request', 'agency-reconsider-decision', 'transfer-notice'],
    ...['section117-complaint-decision', 'injury-appraisal-commission', 'injury-appraisal-opinion'],
    ...['injury-appraisal-document', 'injury-appraisal-complex'],
  ],
  supervision: [
    ...['explain-non-filing', 'file-on-notice', 'tell-complainant-reason-valid', 'overdue-filing-explain'],
    ...['cancel-notice', 'cancel-notice-followup', 'cancel-reconsider-request', 'cancel-reconsider-decision'],
    ...['cancel-review-request', 'cancel-review-decision', 'filed-3-months', 'complaint-triage'],
    ...['section117-appeal-review', 'section117-appeal-after-reasons', 'defence-obstruction', 'correction-recheck'],
    ...['pr-clue-transfer', 'pr-non-filing-notice-complainant', 'pr-non-filing-notice-organ'],
    ...['pr-non-filing-reconsider-request'],
  ],
  custody: [
    ...['pr-own-arrest-decision', 'pr-own-arrest-decision-at-large'],
    ...[
      'continued-questioning-protected',
      'supervision-transfer-detention',
      'lawyer-meeting',
      'extension-notice-to-dh',
    ],
    ...['measure-change-decision', 'custody-necessity-review', 'custody-necessity-own-stage'],
    ...['custody-necessity-police', 'necessity-reply'],
  ],
  unowed: [
    ...['refusal-execution-return', 'foreign-suspect-report', 'pr-own-transfer', 'designated-residence-notice'],
    ...['rights-notice-defendant', 'case-withdrawal-notice', 'judgment-service', 'judgment-service-scheduled'],
    ...['first-instance-usual', 'econ-crime-withdrawal-none'],
  ],
  internal: ['period-change-notice-inside'],
  objections: [
    ...['non-pros-reconsider-request', 'non-pros-reconsider-decision', 'non-pros-review-request'],
    ...['non-pros-review-decision', 'victim-appeal', 'suspect-appeal', 'non-pros-petition-recheck'],
    ...['conditional-non-pros-service', 'conditional-non-pros-probation', 'withdrawn-pros-decision'],
  ],
  bail: [
    ...['execution-assign', 'bail-receiving-decision-court', 'bail-deposit'],
    ...['bail-report-in', 'bail-report-feedback', 'guarantor-change', 'deposit-forfeit-announce'],
    ...['deposit-forfeit-reconsider-request', 'deposit-forfeit-reconsider-decision'],
    ...['deposit-forfeit-review-request', 'deposit-forfeit-review-decision', 'deposit-forfeit-notice'],
  ],
  trial: [
    ...['court-acceptance', 'pretrial-service-indictment', 'pretrial-service-summons', 'public-hearing-notice'],
    ...['civil-claim-acceptance', 'private-prosecution-acceptance'],
    ...['trial-extension-refusal', 'first-instance-private-held', 'first-instance-private'],
    ...['summary-procedure', 'fasttrack-trial'],
    ...['appeal-judgment', 'appeal-ruling', 'victim-protest-request', 'victim-protest-decision'],
    ...['appeal-file-transfer', 'appeal-direct-handover', 'appeal-direct-file-transfer', 'second-instance'],
    ...['retrial', 'retrial-order', 'court-petition-review', 'execution-papers', 'to-prison'],
  ],
  special: [
    ...['confiscation-review', 'compulsory-treatment-review', 'compulsory-treatment-opinion'],
    ...['compulsory-treatment-trial', 'compulsory-treatment-reconsider-request'],
    ...['compulsory-treatment-reconsider-decision', 'confiscation-announcement'],
  ],
  administrative: [
    ...['admin-case-filing', 'admin-case-filing-2024', 'admin-case-acceptance-2015'],
    ...['admin-case-acceptance-complex-2015', 'ps-admin-case', 'ps-admin-case-2012', 'other-admin-case'],
    ...['admin-fasttrack', 'admin-questioning', 'admin-questioning-2012', 'on-the-spot-filing'],
    ...['on-the-spot-filing-2012', 'decision-service', 'decision-service-2012', 'decision-service-other'],
    ...['fine-payment', 'fine-payment-2012', 'appraisal-service', 'reappraisal-request'],
    ...['admin-reappraisal-refusal', 'hearing-request', 'seizure', 'reconsideration-application'],
    ...['reconsideration-acceptance', 'reconsideration-decision', 'reconsideration-summary'],
  ],
  relief: [
    ...['letter-procedural-reply', 'letter-result-reply', 'petition-inform', 'petition-wrong-organ'],
    ...['petition-handling', 'petition-recheck-request', 'petition-recheck', 'petition-review-request'],
    ...['petition-review', 'judgment-petition-notice', 'compensation-claim', 'compensation-decision'],
    ...['compensation-decision-service', 'compensation-papers', 'compensation-reconsider-request'],
    ...['compensation-reconsider', 'compensation-committee-request', 'compensation-committee'],
    ...['compensation-payment-request', 'compensation-payment', 'victim-relief-opinion', 'victim-relief-approval'],
  ],
  defence: [
    ...['recusal-decision', 'recusal-reconsider-request', 'recusal-reconsider-decision', 'legal-aid-transfer'],
    ...['legal-aid-helpers', 'legal-aid-appointment', 'duty-lawyer', 'meeting-permission', 'interpreter-permission'],
  ],
  property: [
    ...['unrelated-things-release', 'freezing-deposits', 'freezing-deposits-major', 'freezing-securities'],
    ...['freezing-equity', 'unfreezing', 'reappraisal-refusal', 'technical-investigation', 'border-control-letter'],
  ],
} satisfies Readonly<Record<keyof typeof themes, readonly string[]>>;

/** Limits that no machine and no duty uses, each with the reason why it stands in the pack all the same. */
export const excused: ReadonlyMap<string, string> = new Map(
  Object.entries(excusedBy).flatMap(([theme, ids]) =>
    ids.map((id) => [id, themes[theme as keyof typeof themes]] as const),
  ),
);
