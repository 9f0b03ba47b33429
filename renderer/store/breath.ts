/**
 * Lets letters be taken and the window be drawn, then goes on: between two pieces of work that together would hold the window up. Goes
 * on at once where the browser cannot say when that is.
 */
export const breath = (): Promise<void> => ('scheduler' in globalThis ? scheduler.yield() : Promise.resolve());
