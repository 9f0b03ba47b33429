/** Milliseconds between two looks at the calendar. */
export const dayWatch = 20_000;

const dayOf = (clock: () => number): string => new Date(clock()).toDateString();

/**
 * Tells when the computer's calendar shows another day than before: in a window that is open overnight dates are then counted from
 * another day. `clock` gives milliseconds since 1970. Returns what stops it.
 */
export const watchDay = (clock: () => number, tell: () => void): (() => void) => {
  let day = dayOf(clock);
  const timer = setInterval(() => {
    const now = dayOf(clock);
    if (now === day) return;
    day = now;
    tell();
  }, dayWatch);
  return () => clearInterval(timer);
};
