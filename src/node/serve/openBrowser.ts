import { spawn } from 'node:child_process';

/** How each system opens an address in the person's browser. */
const openers: Readonly<Partial<Record<NodeJS.Platform, readonly [program: string, ...args: string[]]>>> = {
  win32: ['rundll32', 'url.dll,FileProtocolHandler'],
  darwin: ['open'],
};

/** Whether there is a screen that a browser could be shown on. */
export const hasScreen = (
  platform: NodeJS.Platform,
  variables: Readonly<Record<string, string | undefined>>,
): boolean => platform === 'win32' || platform === 'darwin' || Boolean(variables.DISPLAY || variables.WAYLAND_DISPLAY);

/** Opens an address of this computer in the person's browser. When that cannot be done nothing happens: the address was printed. */
export const openBrowser = (address: string): void => {
  const [program, ...args] = openers[process.platform] ?? ['xdg-open'];
  const child = spawn(program, [...args, address], { detached: true, stdio: 'ignore' });
  child.on('error', () => undefined);
  child.unref();
};
