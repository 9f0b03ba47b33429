/** Milliseconds between two looks at the calendar. */
export const dayWatch = 20_000;

const dayOf = (clock: () => number): string => new Date(clock()).toDateString();

/**
 * Tells when the computer's calendar shows another day than before: in a window that is open overnight dates are then counted from
 * another day. `clock` gives milliseconds since 1970. What `tell` could not do (false) is tried again. Returns what stops it.
 */
export const watchDay = (clock: () => number, tell: () => Promise<boolean>): (() => void) => {
  let day = dayOf(clock);
  const look = async (): Promise<void> => {
    const now = dayOf(clock);
    if (now !== day && (await tell())) day = now;
  };
  const timer = setInterval(() => void look(), dayWatch);
  return () => clearInterval(timer);
};
