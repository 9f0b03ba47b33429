import type { Outcome, Running } from '../../api/call.ts';
import type { Handlers, ReplyOf, RequestOf } from '../../api/contract.ts';
import { worstKind } from '../../interview/worst.ts';
import { openMatter } from '../../vault/matter.ts';
import { savedAt } from '../../vault/matterFile.ts';
import { entriesOf } from '../../vault/matterIndex.ts';
import { type Standing, writeStandings } from '../../vault/standings.ts';
import type { HeavyHandlers } from './crew.ts';
import type { Keeper, Opened } from './keeper.ts';
import { done } from './outcome.ts';

type Asked = RequestOf<'matters.problems'>;
type Counts = ReplyOf<'matters.problems'>['counts'];

/** What counting needs: the vault, and the look that an open matter gets too, so that both say the same. */
export interface CountingDesk {
  readonly keeper: Keeper;
  readonly look: HeavyHandlers['work.look'];
}

interface Version {
  readonly id: string;
  readonly savedAt: number;
  /** The day on which it is looked at. */
  readonly on: string;
  readonly text: string;
}

const versionOf = async ({ matters, today }: Opened, id: string): Promise<Outcome<Version>> => {
  const open = await openMatter(matters, id);
  if (!open.ok) return open;
  return done({ id, savedAt: savedAt(open.value.head.version), on: today(), text: open.value.text });
};

/** Adds to what is known, without the matters that are gone. */
const note = async (opened: Opened, found: ReadonlyMap<string, Standing>): Promise<Outcome<Record<string, never>>> => {
  const { index } = await opened.index();
  const there = new Set(entriesOf(index).map(({ id }) => id));
  const all = new Map([...(await opened.standings()), ...found].filter(([id]) => there.has(id)));
  opened.putStandings(all);
  if (opened.open.session.mode === 'write') await writeStandings(opened.matters, all);
  return done({});
};

/** The vault is free between two matters, so that one that is opened meanwhile does not wait for the rest. */
const count = async (desk: CountingDesk, { ids, density }: Asked, running: Running) => {
  const found = new Map<string, Standing>();
  const counts: Counts = [];
  for (const id of ids) {
    if (running.signal.aborted) break;
    const version = await desk.keeper.inTurn((opened) => versionOf(opened, id));
    // Locked meanwhile: no worker may be given what it would remember.
    if (!desk.keeper.opened().ok) break;
    if (!version.ok) continue;
    const looked = await desk.look({ text: version.value.text, density }, running);
    if (!looked.ok) continue;
    const { troubles } = looked.value;
    const standing = { density, count: troubles.length, worst: worstKind(troubles) };
    const { savedAt: at, on } = version.value;
    counts.push({ id, savedAt: at, ...standing });
    found.set(id, { savedAt: at, on, ...standing, worst: standing.worst ?? '' });
  }
  if (found.size > 0) await desk.keeper.inTurn((opened) => note(opened, found));
  return done({ counts });
};

/** The call that counts the Problems of matters that are listed. Those that cannot be opened are left out. */
export const problemCounts = (desk: CountingDesk): Pick<Handlers, 'matters.problems'> => ({
  'matters.problems': (request, running) => count(desk, request, running),
});
