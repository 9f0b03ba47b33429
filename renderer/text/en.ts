import { actions } from './en/actions.ts';
import { boards } from './en/boards.ts';
import { clinic } from './en/clinic.ts';
import { dateNames } from './en/dateNames.ts';
import { exporting } from './en/export.ts';
import { fields } from './en/fields.ts';
import { firstRun } from './en/firstRun.ts';
import { lock } from './en/lock.ts';
import { matters } from './en/matters.ts';
import { overlays } from './en/overlays.ts';
import { page } from './en/page.ts';
import { review } from './en/review.ts';
import { settings } from './en/settings.ts';
import { trouble } from './en/trouble.ts';
import { words } from './en/words.ts';
import { workspace } from './en/workspace.ts';

/** Every text of the window in English, by area. */
export const en = {
  actions,
  boards,
  clinic,
  dateNames,
  exporting,
  fields,
  firstRun,
  lock,
  matters,
  overlays,
  page,
  review,
  settings,
  trouble,
  words,
  workspace,
} as const;

type Widened<T> = T extends string
  ? string
  : T extends readonly (infer Item)[]
    ? readonly Widened<Item>[]
    : T extends (...given: infer Given) => string
      ? (...given: Given) => string
      : { readonly [K in keyof T]: Widened<T[K]> };

/** The shape that the file of any language has. */
export type Texts = Widened<typeof en>;
