import type { z } from 'zod';
import { Answers } from '../../src/answers/schema.ts';

/** Answers as a person would write them in a file: dates are plain text. */
export type Written = Omit<z.input<typeof Answers>, 'format'>;

/** Answers for a test, checked as a file is when it is read. Throws on what no file may hold. */
export const matter = (written: Written = {}): Answers => Answers.parse({ format: 'full-hearing/1', ...written });

/** Text with plain spaces where the papers keep words together. */
export const plainSpaces = (text: string | undefined): string | undefined => text?.replaceAll('\u00a0', ' ');
