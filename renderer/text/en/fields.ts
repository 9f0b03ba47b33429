/** What fields say of what was typed. */
export const fields = {
  noSuchDay: (month: string, days: number) =>
    `${month} has ${days} days. Type the date that is on the paper, such as 11/15/2026.`,
  unclearDate: 'Type the date as month, day and year, such as 11/15/2026, or only Nov 2026.',
  wholeDate: 'Type the whole date, such as 11/15/2026.',
  unclearTime: 'Type the time as 9:40 pm.',
  notANumber: 'Type a number.',
  oneALine: 'one on each line',
  nobodyYet: 'No entry to choose from yet.',
  numbered: (number: number, name: string) => `No. ${number}: ${name}`,
  gone: 'An entry that is no longer there',
  howExactly: 'How exactly is the date known?',
  exactness: { day: 'Day', month: 'Month', year: 'Year', range: 'Range', unknown: 'Unknown' },
  about: 'About then',
  when: 'When',
  until: 'Until',
  keep: 'Keep what was typed',
  file: 'File',
  entry: 'Entry',
};
