/** What the window says when something outside it fails. */
export const trouble = {
  hostLost:
    'The program behind this window has ended. What you typed is kept here: start the program again in the same way and reload.',
  hostRefused: (status: number) =>
    `The program behind this window refused the call (${status}). Open the window from the address that it printed.`,
  crashed: 'The window met an error of its own. What was typed is kept, encrypted. Load the window again.',
  again: 'Load again',
  keptHere: 'What you typed is kept in this window.',
  tryAgain: 'Try again',
  chooseWhere: 'Choose where it is',
  refind: 'Where is the vault now?',
  openThere: 'Open it there and save',
  twoVersions: 'Another program has saved this matter too. Both versions are kept.',
  lookAtBoth: 'Look at both',
  offeredTitle: 'Import an answer file',
  offeredState: 'Nothing has been imported yet',
  offeredWords: (name: string) =>
    `${name} was opened with this program. It goes into the vault as a new matter; the file itself stays where it is, and is not encrypted.`,
  offeredTake: 'Import it',
  fileUnread: (name: string) =>
    `${name} could not be read. Look whether it is still there; of a folder, choose the files in it.`,
};
