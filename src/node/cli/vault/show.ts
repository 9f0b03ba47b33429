import { readAnswers } from '../../../answers/read.ts';
import { attachedTo } from '../../../vault/attach.ts';
import { changeWords } from '../../../vault/diff.ts';
import { datesIn } from '../../../vault/entry.ts';
import { versionsOf } from '../../../vault/history.ts';
import { timeWords } from '../../../vault/instant.ts';
import { type Offer, unsavedOffers } from '../../../vault/journal.ts';
import { savedAt, versionReasons } from '../../../vault/matterFile.ts';
import { otherVersions } from '../../../vault/otherVersions.ts';
import { attachmentLines } from './attach.ts';
import { dateText, type FoundMatter, openFound, styleOf } from './find.ts';
import { conflictLines } from './merge.ts';
import { type Opened, type Said, saidProblems } from './opened.ts';

/** What the command line shows of typing that was not saved. */
export const offerLines = (offers: readonly Offer[], opened: Opened): string =>
  offers
    .map(({ at, changes, unfinished, merge }, n) => {
      const lines = changes.map((change) => `  ${changeWords(change)}\n`).join('');
      const typing = unfinished === undefined ? '' : `  in the middle of typing: ${unfinished.text}\n`;
      return `Typed ${timeWords(at, opened.matters.machine)} and not saved (${n + 1}):\n${lines}${conflictLines(merge?.conflicts ?? [])}${typing}`;
    })
    .join('');

const summary = ({ matter, entry }: FoundMatter, versions: number, { matters }: Opened): string => {
  const { head } = matter;
  const saved = timeWords(savedAt(head.version), matters.machine);
  const lines = [
    `${styleOf(entry)}${entry.isArchived ? ' (archived)' : ''}`,
    `id           ${entry.id}`,
    `for          ${entry.side}`,
    `county       ${entry.county}`,
    `case number  ${entry.caseNumber}`,
    `saved        ${saved}, ${versionReasons[head.reason]}; ${versions} ${versions === 1 ? 'version' : 'versions'} kept`,
    ...datesIn(entry.dates).map((date) => `             ${dateText(date)}`),
  ];
  return `${lines.join('\n')}\n`;
};

const unmergedWords = (count: number): string =>
  count === 0 ? '' : 'Another program has saved this matter too: "vault merge" shows both versions in one.\n';

/** What the vault knows of one matter: names, dates, versions, and typing that was not saved. With `text`, its answers. */
export const showMatter = async (
  opened: Opened,
  { reference, text }: { readonly reference: string; readonly text?: boolean },
): Promise<Said> => {
  const found = await openFound(opened, reference);
  if (!found.ok) return saidProblems(found.problems);
  const { matter, entry } = found.value;
  if (text === true)
    return { text: matter.text, json: { answers: readAnswers(matter.text).raw }, problems: found.problems };
  const id = matter.head.matter;
  const [versions, offers, others] = await Promise.all([
    versionsOf(opened.matters, id),
    unsavedOffers(opened.matters, matter),
    otherVersions(opened.matters, matter),
  ]);
  const unsaved = offers.ok ? offers.value : [];
  const count = versions.ok ? versions.value.length : 0;
  const twice = others.ok ? others.value.versions.length + others.value.unread.length : 0;
  const { stamp: _, attachments: __, isForked: ___, undated: ____, dates, ...shown } = entry;
  return {
    text: `${summary(found.value, count, opened)}${attachmentLines(matter)}${unmergedWords(twice)}${offerLines(unsaved, opened)}`,
    json: {
      ...shown,
      dates: datesIn(dates).map(({ on, what }) => ({ on, what })),
      version: matter.head.version,
      versions: count,
      attachments: attachedTo(matter.head),
      isSavedTwice: twice > 0,
      unsaved,
    },
    problems: [...found.problems, ...versions.problems, ...offers.problems, ...others.problems],
  };
};
