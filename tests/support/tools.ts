import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Programs that tests call, and the Debian packages that have them. */
const packages = {
  qpdf: ['qpdf'],
  pdftotext: ['poppler-utils'],
  pdfinfo: ['poppler-utils'],
  pdffonts: ['poppler-utils'],
  pdftoppm: ['poppler-utils'],
  java: ['default-jdk-headless'],
  javac: ['default-jdk-headless'],
  soffice: ['libreoffice-writer'],
  age: ['age'],
  'age-keygen': ['age'],
  script: ['bsdutils'],
} as const;

/** A program that tests may call. */
export type Tool = keyof typeof packages;

const isOnPath = (tool: string): boolean =>
  (process.env.PATH ?? '').split(':').some((folder) => existsSync(`${folder}/${tool}`));

/** Debian's program for packages. */
const installer = 'apt-get';

const mayInstall = (): boolean => process.getuid?.() === 0 && isOnPath(installer);

const apt = (...words: string[]): void => {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  spawnSync(installer, ['-q', '-o', 'DPkg::Lock::Timeout=300', ...words], { env, stdio: 'ignore' });
};

const install = (names: readonly string[]): void => {
  apt('update');
  apt('install', '-y', '--no-install-recommends', ...names);
};

const need = (what: {
  readonly isThere: () => boolean;
  readonly name: string;
  readonly packages: readonly string[];
}): void => {
  if (what.isThere()) return;
  if (mayInstall()) install(what.packages);
  if (what.isThere()) return;
  const names = what.packages.map((name) => `"${name}"`).join(' and ');
  throw new Error(
    `This test needs ${what.name}, which is not installed. Install the Debian package ${names}, or run as root to let the test do it.`,
  );
};

/** Makes sure that a program can be called: installs its Debian package when root, otherwise throws what to install. */
const needTool = (tool: Tool): void => {
  need({ isThere: () => isOnPath(tool), name: `the program "${tool}"`, packages: packages[tool] });
};

/** As `needTool`, for a file such as a Java archive, and the packages that have it. */
export const needFile = (path: string, names: readonly string[]): void => {
  need({ isThere: () => existsSync(path), name: `the file ${path}`, packages: names });
};

/** What a program printed, and whether it ended well. */
export interface Ran {
  readonly status: number | null;
  readonly output: string;
  readonly errors: string;
}

/** Runs a program to its end. Throws when it cannot be had. */
export const runTool = (tool: Tool, ...words: readonly string[]): Ran => {
  needTool(tool);
  const { status, stdout, stderr } = spawnSync(tool, words, { encoding: 'utf8', maxBuffer: 1 << 28 });
  return { status, output: stdout, errors: stderr };
};

/** As `runTool`, with words that the program reads, and what it printed as bytes. */
export const runToolWith = (
  tool: Tool,
  words: readonly string[],
  input: string,
): { readonly status: number | null; readonly output: Buffer } => {
  needTool(tool);
  const { status, stdout } = spawnSync(tool, words, { input, maxBuffer: 1 << 28 });
  return { status, output: stdout };
};
