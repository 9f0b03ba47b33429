import type { StandInFrame } from './contents.ts';
import type { StandInSender } from './ipc.ts';
import type { StandIn } from './standIn.ts';
import type { StandInWindow } from './window.ts';

/** The only window of a program that runs against the stand-in. Throws when it has none. */
export const windowOf = ({ windows }: StandIn): StandInWindow => {
  const [window] = windows;
  if (window === undefined) throw new Error('The program made no window.');
  return window;
};

/** What the protocol handler of the program answers to an address. */
export const fetchFrom = async (one: StandIn, url: string, init?: RequestInit): Promise<Response> => {
  const handler = windowOf(one).options.webPreferences.session.schemes.get('app');
  if (handler === undefined) throw new Error('The program answers no scheme "app".');
  return handler(new Request(url, init));
};

/** The page of the window as a sender of messages, or another frame in it. */
export const senderIn = (one: StandIn, frame?: StandInFrame | null): StandInSender => {
  const { webContents } = windowOf(one);
  return { sender: webContents, senderFrame: frame === undefined ? webContents.mainFrame : frame };
};

let lastId = 0;

/** Makes a call as the page of the window does. */
export const call = (one: StandIn, name: string, request: unknown = {}): Promise<unknown> => {
  lastId += 1;
  return one.ipcMain.invoke('full-hearing:call', senderIn(one), { id: lastId, name, request });
};
