import type { Preferences } from './contract/host.ts';

/** What the window has when nothing was chosen. Stands apart from the contract, so that the window comes up without its checks. */
export const standardPreferences: Preferences = {
  theme: 'system',
  density: 'attorney',
  textSize: 100,
  lockAfterMinutes: 10,
  letterKeys: true,
};
