import { z } from 'zod';
import { Bytes, call, Day, Nothing, ProblemShape } from '../call.ts';

/** How a person wants the window, kept in clear on this computer since it is needed before the vault is open: it names nobody. */
export const Preferences = z.strictObject({
  theme: z.enum(['system', 'light', 'dark']),
  density: z.enum(['attorney', 'clinic']),
  /** Per cent: 100, 115, 130 … */
  textSize: z.number().int().min(80).max(200),
  /** Who works here: decides which matters and papers come first. */
  role: z.enum(['petitioner', 'respondent', 'clinic']).optional(),
  /** The folder of the vault that is offered first. */
  vaultFolder: z.string().max(4_096).optional(),
  /** Minutes without a key or a movement after which the vault locks. */
  lockAfterMinutes: z.number().int().min(1).max(240),
  /** One-letter keys on boards. */
  letterKeys: z.boolean(),
  /** Widths of panes in CSS pixels, by the width of the screen. */
  panes: z.record(z.string().max(40), z.number()).optional(),
});
/** How a person wants the window. */
export type Preferences = z.infer<typeof Preferences>;

/** What the program around the window can do. */
const Host = z.strictObject({
  kind: z.enum(['electron', 'loopback']),
  version: z.string(),
  platform: z.enum(['windows', 'mac', 'linux']),
  /** Whether a folder or file can be chosen in the system's own dialog; otherwise its path is typed. */
  choosesFolders: z.boolean(),
  /** Whether a file can be shown in its folder. */
  showsInFolder: z.boolean(),
  /** Whether the window is kept out of pictures of the screen. */
  protectsScreen: z.boolean(),
  today: Day,
  /** The day to which the law is stated. */
  lawAsOf: Day,
  /** Where a vault is made when no other place is named. */
  standardFolder: z.string(),
  /** Where papers are written when no other place is named. */
  documentsFolder: z.string(),
  preferences: Preferences,
});
/** What the program around the window can do. */
export type Host = z.infer<typeof Host>;

/** What the program around the window tells it, without being asked. */
export const HostEvent = z.discriminatedUnion('kind', [
  /** The computer sleeps or its screen is locked: keep what is typed, blank, lock the vault. The host locks it by itself shortly after. */
  z.strictObject({ kind: z.literal('lock') }),
  /** The person closes the window: save, and then call `host.quit`. */
  z.strictObject({ kind: z.literal('finish') }),
  /** A person opened an answer file with the program: offer to import it with `matters.import`. */
  z.strictObject({ kind: z.literal('open'), name: z.string(), bytes: Bytes }),
  /** Something that a person asked of the program outside the window could not be done. */
  z.strictObject({ kind: z.literal('trouble'), problems: z.array(ProblemShape) }),
]);
/** What the program around the window tells it. */
export type HostEvent = z.infer<typeof HostEvent>;

/** Calls about the program itself. */
export const hostCalls = {
  'host.about': call(Nothing, Host),
  'host.prefer': call(z.strictObject({ preferences: Preferences }), Nothing),
  /** The system's dialog; `path` is absent when the person left it. */
  'host.chooseFolder': call(
    z.strictObject({ title: z.string().max(200), from: z.string().max(4_096).optional() }),
    z.strictObject({ path: z.string().optional() }),
  ),
  'host.showInFolder': call(z.strictObject({ path: z.string().max(4_096) }), Nothing),
  /** Waits until the host has something to tell, for hours if need be; to be called again after each reply. One waits at a time. */
  'host.next': call(Nothing, HostEvent),
  /** Ends the program once nothing is unsaved. */
  'host.quit': call(Nothing, Nothing),
};
