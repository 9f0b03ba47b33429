/** Words that stand in many places. */
export const words = {
  program: 'Full Hearing',
  /** Shown while locked: says nothing about what this is. */
  neutral: 'Notes',
  /** Stands in index.html too, before any script has run. */
  starting: 'Opening…',
  cancel: 'Cancel',
  close: 'Close',
  back: 'Back',
  undo: 'Undo',
  redo: 'Redo',
  optional: 'optional',
  confidential: 'Confidential',
  yes: 'Yes',
  no: 'No',
  noAnswer: 'Not said',
  delete: 'Delete',
  duplicate: 'Duplicate',
  move: 'Move',
  /** What a matter is called; who is not named yet is called by the side. */
  versus: ({ petitioner, respondent }: { readonly petitioner: string; readonly respondent: string }) =>
    `${petitioner || 'Petitioner'} v. ${respondent || 'Respondent'}`,
  add: (what: string) => `Add ${what}`,
  sides: { petitioner: 'Petitioner’s side', respondent: 'Respondent’s side' },
  states: {
    complete: 'Complete',
    missing: 'Missing',
    fix: 'To fix',
    contradicts: 'Contradicts',
    audience: 'Audience',
    deadline: 'Deadline',
    reword: 'To reword',
    underWay: 'Under way',
    notBegun: 'Not begun',
    leftOut: 'Left out',
    template: 'Cannot be made',
  },
};
