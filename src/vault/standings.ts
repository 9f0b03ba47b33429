import { z } from 'zod';
import type { Vault } from './machine.ts';

/** Where the counts are kept: with the index, and made again like it. */
export const standingsName = 'index/problems.age';

/** How many Problems a version of a matter had when they were counted last, and which kind is the worst of them; empty without any. */
export interface Standing {
  /** The version, by the time it was saved, in milliseconds of UTC. */
  readonly savedAt: number;
  /** The day on which they were counted: on another there are other deadlines. */
  readonly on: string;
  /** For which window they were counted: in a clinic fewer papers are chosen while nobody chose. */
  readonly density: string;
  readonly count: number;
  readonly worst: string;
}

/** Standings by the ids of their matters. */
export type Standings = ReadonlyMap<string, Standing>;

const format = 'full-hearing-problems/2';

/** Rows are looked at one by one below, for a schema of ten thousand takes longer than all the rest. */
const StandingsFile = z.strictObject({
  format: z.literal(format),
  rows: z.custom<readonly unknown[]>(Array.isArray),
});

const standingOf = (row: unknown): readonly [string, Standing] | undefined => {
  if (!Array.isArray(row)) return undefined;
  const [id, savedAt, on, density, count, worst]: readonly unknown[] = row;
  const isVersion = typeof id === 'string' && typeof savedAt === 'number';
  if (!isVersion || typeof on !== 'string' || typeof density !== 'string') return undefined;
  if (typeof count !== 'number' || !(count >= 0) || typeof worst !== 'string') return undefined;
  return [id, { savedAt, on, density, count, worst }];
};

const json = (text: string | undefined): unknown => {
  try {
    return JSON.parse(text ?? '');
  } catch {
    return undefined;
  }
};

/** The counts as they were written last; none when they are missing, damaged or of another format: they are then counted again. */
export const readStandings = async ({ store, machine }: Vault): Promise<Standings> => {
  const bytes = await store.read(standingsName);
  const rows = StandingsFile.safeParse(json(bytes.ok ? machine.decode(bytes.value) : undefined)).data?.rows ?? [];
  const standings = new Map<string, Standing>();
  for (const row of rows) {
    const [id, standing] = standingOf(row) ?? [];
    if (id !== undefined && standing !== undefined) standings.set(id, standing);
  }
  return standings;
};

/** Writes the counts. Where that cannot be they hold as long as the vault is open, so nobody is troubled with it. */
export const writeStandings = async ({ store, machine }: Vault, standings: Standings): Promise<void> => {
  const rows = [...standings].map(([id, { savedAt, on, density, count, worst }]) => [
    id,
    savedAt,
    on,
    density,
    count,
    worst,
  ]);
  await store.write(standingsName, machine.encode(JSON.stringify({ format, rows })), 'anything');
};
