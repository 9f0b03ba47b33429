/** Review: every answer of the matter. */
export const review = {
  title: 'Review',
  lead: 'Every answer, as it is now. Press one to change it here.',
  show: 'Show',
  filters: { given: 'Given', missing: 'Missing', all: 'All questions' },
  search: 'Search the answers',
  count: (count: number) => (count === 1 ? '1 answer' : `${count} answers`),
  nothing: 'Nothing to show here.',
  notGiven: 'Not given',
  edit: (title: string) => `Change ${title}`,
  done: 'Done',
  goTo: 'Go to the section',
  printsIn: (places: string) => `Prints in ${places}`,
  more: (count: number) => `${count} more. Search or choose a section to see them.`,
};
