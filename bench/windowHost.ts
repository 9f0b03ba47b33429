import { type ChildProcess, spawn } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { standardPreferences } from '#src/api/standardPreferences.ts';
import type { WindowJob } from './windowJob.ts';
import { makeBenchVault } from './windowMatters.ts';

/** A program of its own that serves the window from a vault with the matters of the benchmark. */
export interface Host {
  /** The address that it printed; it works once. */
  readonly address: string;
  /** Milliseconds from its start until it printed the address. */
  readonly startMs: number;
  /** The memory that it has now, in MiB: its own and that of its workers. */
  readonly memoryMiB: () => Promise<number>;
  /** Milliseconds of the processor that it has had since it began, with its workers. */
  readonly cpuMs: () => Promise<number>;
  readonly close: () => Promise<void>;
}

const addressOf = (child: ChildProcess): Promise<string> =>
  new Promise((found, failed) => {
    let said = '';
    const hear = (chunk: Buffer): void => {
      said += chunk.toString();
      const address = /http:\/\/127\.0\.0\.1:\d+\/\S+/.exec(said)?.[0];
      if (address !== undefined) found(address);
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.once('exit', () => failed(new Error(`The program ended before it printed an address. It said: ${said}`)));
  });

const ended = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((done) => child.once('exit', done));
  child.kill('SIGTERM');
  await gone;
};

const residentMiB = async (pid: number | undefined): Promise<number> => {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  return Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? Number.NaN) / 1024;
};

/** The kernel counts in hundredths of a second. */
const msOfTick = 10;

const cpuMsOf = async (pid: number | undefined): Promise<number> => {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  const [, , , , , , , , , , , user, system] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(user) + Number(system)) * msOfTick;
};

/** Starts a host on a vault that is there already, as somebody who has used it before. */
export const startHost = async ({ window, program }: WindowJob, home: string): Promise<Host> => {
  const env = { ...process.env, HOME: home, XDG_CONFIG_HOME: join(home, '.config') };
  const began = performance.now();
  const child = spawn(process.execPath, [program, 'serve', '--no-open', '--window', window], {
    env,
    cwd: home,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const address = await addressOf(child);
  return {
    address,
    startMs: performance.now() - began,
    memoryMiB: () => residentMiB(child.pid),
    cpuMs: () => cpuMsOf(child.pid),
    close: () => ended(child),
  };
};

/** Makes a home with a vault and the preferences of somebody who works, and takes it away after the work. */
export const inHome = async <T>({ examples }: WindowJob, work: (home: string) => Promise<T>): Promise<T> => {
  const home = await mkdtemp(join(tmpdir(), 'full-hearing-bench-window-'));
  const config = join(home, '.config', 'full-hearing');
  const vaultFolder = join(home, 'vault');
  try {
    await mkdir(config, { recursive: true });
    const preferences = { ...standardPreferences, role: 'petitioner', vaultFolder, lockAfterMinutes: 240 };
    await writeFile(join(config, 'preferences.json'), JSON.stringify(preferences));
    await makeBenchVault(vaultFolder, examples);
    return await work(home);
  } finally {
    await rm(home, { recursive: true, force: true });
  }
};
