import { shortDate } from '../../../dates.ts';
import type { Problem, Result } from '../../../problems.ts';
import { quoted } from '../../../text.ts';
import type { ListEntry, ListedDate } from '../../../vault/entry.ts';
import { type OpenMatter, openMatter } from '../../../vault/matter.ts';
import type { VaultIndex } from '../../../vault/matterIndex.ts';
import type { Refreshed } from '../../../vault/refreshIndex.ts';
import { type Found, findMatter, type Hit, searchIndex } from '../../../vault/search.ts';
import { vaultProblem } from '../../../vault/store.ts';
import { freshIndex, type Opened, rebuiltIndex } from './opened.ts';

/** "Ruiz v. Ruiz", from the last words of the names; "Petitioner" and "Respondent" where there are none. */
export const styleOf = ({ petitioner, respondent }: Pick<ListEntry, 'petitioner' | 'respondent'>): string =>
  `${petitioner === '' ? 'Petitioner' : petitioner} v. ${respondent === '' ? 'Respondent' : respondent}`;

const oneLine = (entry: ListEntry): string =>
  [entry.id, styleOf(entry), entry.caseNumber, entry.county].filter((part) => part !== '').join(', ');

const mostNamed = 5;

const notFound = (found: Exclude<Found, { kind: 'one' }>, reference: string): Problem => {
  if (found.kind === 'none') {
    const message = `No matter of the vault is called ${quoted(reference)}. "vault list" shows them all; what is in the trash is not found.`;
    return vaultProblem('vault.absent', 'matters', message);
  }
  const named = found.entries.slice(0, mostNamed).map(oneLine).join('; ');
  const more = found.entries.length > mostNamed ? `; and ${found.entries.length - mostNamed} more` : '';
  const message = `${quoted(reference)} is said of ${found.entries.length} matters. Use more words or the id: ${named}${more}.`;
  return vaultProblem('vault.ambiguous', 'matters', message);
};

/** A matter that was found and opened, with its entry in the list. */
export interface FoundMatter {
  readonly matter: OpenMatter;
  readonly entry: ListEntry;
  readonly refreshed: Refreshed;
}

/** What was found in an index, and what there is to tell of the index. */
interface Looked<T> {
  readonly found: T;
  readonly refreshed: Refreshed;
}

/** A result of the index; when a part of the index is lost, that of the index made anew. */
const lookedUp = async <T>(opened: Opened, look: (index: VaultIndex) => Promise<T | undefined>): Promise<Looked<T>> => {
  const refreshed = await freshIndex(opened);
  const found = await look(refreshed.index);
  if (found !== undefined) return { found, refreshed };
  const rebuilt = await rebuiltIndex(opened);
  const again = await look(rebuilt.index);
  if (again === undefined) throw new Error('An index that was just made lacks a part.');
  return { found: again, refreshed: rebuilt };
};

/** The matters that hold the words of a query, best first. */
export const searchVault = async (opened: Opened, query: string): Promise<Result<readonly Hit[]>> => {
  const { found, refreshed } = await lookedUp(opened, (index) => searchIndex(opened.matters, index, query));
  return { ok: true, value: found, problems: refreshed.problems };
};

/** What there is to weigh where one matter is looked up: that the index could not be kept, and not what is wrong with others. */
const warningsOf = ({ problems }: Refreshed): readonly Problem[] =>
  problems.filter(({ severity }) => severity === 'warning');

/**
 * The one matter that a person means by an id, the beginning of one, or words; opened. That the index could not be written is told
 * with what the command says.
 */
export const openFound = async (opened: Opened, reference: string): Promise<Result<FoundMatter>> => {
  const { found, refreshed } = await lookedUp(opened, (index) => findMatter(opened.matters, index, reference));
  if (found.kind !== 'one') return { ok: false, problems: [...refreshed.problems, notFound(found, reference)] };
  const matter = await openMatter(opened.matters, found.entry.id);
  opened.weigh(warningsOf(refreshed));
  if (!matter.ok) return matter;
  return { ...matter, value: { matter: matter.value, entry: found.entry, refreshed } };
};

/** "Nov. 30, 2026  Full hearing", or nothing. */
export const dateText = (date: ListedDate | undefined): string =>
  date === undefined ? '' : `${shortDate(date.on)}  ${date.what}`;
