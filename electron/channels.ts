/** The three lines between a window and the program. */
export const channels = {
  /** Window to program, answered with an outcome: `{ id, name, request }`. */
  call: 'full-hearing:call',
  /** Window to program: `{ id }` of a call that is taken back. */
  cancel: 'full-hearing:cancel',
  /** Program to window: `{ id, progress }` of a call that is under way. */
  progress: 'full-hearing:progress',
} as const;
