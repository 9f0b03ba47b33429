import { afterAll, beforeAll } from 'vitest';
import type { Place } from './place.ts';
import type { StandIn } from './standIn.ts';

/** Programs that a group of tests started end with it: what they would make ready in their workers costs the next one time. */
export const endedAfterwards = (place: () => Place): void => {
  afterAll(() => place().endAll());
};

/** One program for the tests of a group, which leave it as they found it. Throws when it is asked for before the group began. */
export const sharedProgram = (place: () => Place): (() => StandIn) => {
  endedAfterwards(place);
  let one: StandIn | undefined;
  beforeAll(async () => {
    one = await place().start();
  });
  return () => {
    if (one === undefined) throw new Error('The program is not started.');
    return one;
  };
};
