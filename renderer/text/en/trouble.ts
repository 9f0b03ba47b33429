/** What the window says when something outside it fails. */
export const trouble = {
  hostLost:
    'The program behind this window has ended. What you typed is kept here: start the program again in the same way and reload.',
  hostRefused: (status: number) =>
    `The program behind this window refused the call (${status}). Open the window from the address that it printed.`,
  crashed: 'The window met an error of its own. What was typed is kept, encrypted. Load the window again.',
  again: 'Load again',
};
