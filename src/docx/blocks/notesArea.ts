import { type Item, paragraph } from '../paragraph.ts';
import { textRun } from '../run.ts';

/** "Notes" under a rule; the rest of the page is left for a pen. */
export const writeNotesArea = (): readonly Item[] => [paragraph({ style: 'NotesHead' }, textRun('Notes'))];
