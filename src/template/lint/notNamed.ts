/** Answers that no template has to name, and why. */
export const notNamed: readonly { readonly paths: RegExp; readonly why: string }[] = [
  { paths: /^format$|(?:^|\.)id$/, why: 'Tells records and formats apart; never prints.' },
  {
    paths: /^matter\.(?:officeNotes|isPracticeMatter|proceeding|side)$/,
    why: 'Kept in the office, or decides which papers there are.',
  },
  { paths: /^verifiedProvisions$/, why: 'Takes away the mark of provisions that a person has compared.' },
  {
    paths: /\.(?:confidential|shelter|contactConfidential|whereaboutsConfidential)$/,
    why: 'Keeps other answers from the other side; the audience check reads it.',
  },
  { paths: /(?:^|\.)notes$/, why: 'For the office; a paper may print it and need not.' },
];
