import type { Result } from '../../../problems.ts';
import { answerText } from '../../../vault/answerText.ts';
import { changeWords } from '../../../vault/diff.ts';
import { forgetUnsaved, type Offer, unsavedOffers } from '../../../vault/journal.ts';
import { type OpenMatter, saveMatter } from '../../../vault/matter.ts';
import { vaultProblem } from '../../../vault/store.ts';
import { openFound } from './find.ts';
import { conflictLines } from './merge.ts';
import { freshIndex, type Opened, type Said, saidProblems } from './opened.ts';
import { offerLines } from './show.ts';

/** What the person wants done with typing that was not saved: its number as shown, to save it or to forget it. */
export interface Wanted {
  readonly reference: string;
  readonly save?: string;
  readonly forget?: string;
}

const offerCalled = (offers: readonly Offer[], called: string): Result<Offer> => {
  const offer = offers[Number(called) - 1];
  if (offer !== undefined) return { ok: true, value: offer, problems: [] };
  const message = 'There is no unsaved typing of this number; "vault unsaved" shows what there is.';
  return { ok: false, problems: [vaultProblem('vault.absent', 'journal', message)] };
};

/** What a version made of this typing would lack: the other of two answers, and what is no answer yet. */
const isLeftOut = ({ merge, unfinished }: Offer): boolean =>
  unfinished !== undefined || (merge?.conflicts ?? []).length > 0;

const keptWords =
  'The new version does not hold all that was typed, so the typing is kept: enter what you still need, then use "vault unsaved --forget".\n';

const saveOffer = async (opened: Opened, matter: OpenMatter, offer: Offer): Promise<Said> => {
  const text = answerText(offer.answers);
  if (!text.ok) return saidProblems(text.problems);
  const saved = await saveMatter(opened.matters, matter, { text: text.value, reason: 'recovered' });
  if (!saved.ok) return saidProblems(saved.problems);
  const isKept = isLeftOut(offer);
  const forgotten = isKept ? [] : (await forgetUnsaved(opened.matters, offer.name)).problems;
  const { problems } = await freshIndex(opened);
  const lines = offer.changes.map((change) => `${changeWords(change)}\n`).join('');
  const conflicts = offer.merge?.conflicts ?? [];
  const typing = offer.unfinished === undefined ? '' : `In the middle of typing: ${offer.unfinished.text}\n`;
  return {
    text: `${lines}${conflictLines(conflicts)}${typing}Saved as a new version.\n${isKept ? keptWords : ''}`,
    json: { version: saved.value.head.version, changes: offer.changes, conflicts, isTypingKept: isKept },
    problems: [...saved.problems, ...forgotten, ...problems],
  };
};

/** Shows what was typed into a matter and not saved, or saves or forgets one of it as the person says. */
export const unsaved = async (opened: Opened, { reference, save, forget }: Wanted): Promise<Said> => {
  const found = await openFound(opened, reference);
  if (!found.ok) return saidProblems(found.problems);
  const { matter } = found.value;
  const offers = await unsavedOffers(opened.matters, matter);
  if (!offers.ok) return saidProblems(offers.problems);
  const called = save ?? forget;
  if (called === undefined) {
    const text = offers.value.length === 0 ? 'Everything that was typed is saved.\n' : offerLines(offers.value, opened);
    return { text, json: { unsaved: offers.value }, problems: offers.problems };
  }
  const offer = offerCalled(offers.value, called);
  if (!offer.ok) return saidProblems(offer.problems);
  if (save !== undefined) return saveOffer(opened, matter, offer.value);
  const forgotten = await forgetUnsaved(opened.matters, offer.value.name);
  return { text: 'Forgotten; the saved version is as it was.\n', json: {}, problems: forgotten.problems };
};
