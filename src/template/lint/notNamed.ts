/** Answers that no template has to name, and why. */
export const notNamed: readonly { readonly paths: RegExp; readonly why: string }[] = [
  { paths: /^format$|(?:^|\.)id$/, why: 'Tells records and formats apart; never prints.' },
  {
    paths: /^matter\.(?:(?:officeNotes|isPracticeMatter|papers|proceeding|side)$|(?:releases|gaps)\.)/,
    why: 'Kept in the office, or decides which papers there are.',
  },
  { paths: /^verifiedProvisions$/, why: 'Takes away the mark of provisions that a person has compared.' },
  {
    paths: /\.(?:confidential|shelter|contactConfidential|whereaboutsConfidential)$/,
    why: 'Keeps other answers from the other side; the audience check reads it.',
  },
  { paths: /^matter\.style$/, why: 'The renderer prints it in the head of every working paper.' },
  {
    paths: /^petitioner\.(?:addresses\.(?:work|school|other)|ageIsGuess)/,
    why: 'No paper needs it, and the other side must not learn where Petitioner can be found.',
  },
  {
    paths: /^petitioner\.description\./,
    why: 'A description for service is of Respondent; both parties share one record.',
  },
  {
    paths: /^petitioner\.phones\.\*\.kind$|^respondent\.(?:phones\.\*\.kind|email|emancipated)$/,
    why: 'For the office.',
  },
  { paths: /^counsel\.respondent\./, why: 'For papers that Respondent files.' },
  {
    paths: /^children\.\*\.(?:bornOn|school)$/,
    why: 'Papers give initials and age, which follows from the date of birth, and no whereabouts.',
  },
  { paths: /^incidents\.\*\.how$/, why: 'Decides the words of the grounds: done, attempted or threatened.' },
  { paths: /^checklist\.marks\./, why: 'Facts read the mark of each task by its key.' },
  {
    paths: /^relief\.\w+\.exhibits\.|^factors\.\w+\.findingUse$/,
    why: 'Templates go through the items alike; the linter follows the first.',
  },
  { paths: /^factors\.\w+\.(?:for|against)\.\*\.answer$/, why: 'Stands on the board, beside the evidence it answers.' },
  { paths: /^chapters\.\*\.(?:incidents|questions\.\*\.incident)$/, why: 'Ties questions to incidents in the window.' },
  { paths: /(?:^|\.)notes$/, why: 'For the office; a paper may print it and need not.' },
];
