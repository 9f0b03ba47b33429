import { focusSoon } from './focus.ts';
import type { MatterSession } from './matterSession.ts';

/** Where the focus goes in each pane, best first. */
const panes = [
  ['.outline', '.outline [aria-current], .clinic-steps [aria-current]', '.outline a, .clinic-steps button'],
  ['.form-pane, .clinic-main, main.board', '', 'input, select, textarea, button, [tabindex="0"]'],
  ['.page-pane, .clinic-papers', '.sheets', 'select, button, input, [tabindex="0"]'],
] as const;

const seen = (selector: string, within: ParentNode = document): HTMLElement | undefined =>
  selector === ''
    ? undefined
    : [...within.querySelectorAll<HTMLElement>(selector)].find((element) => element.checkVisibility());

const answerAt = (path: string | undefined, pane: HTMLElement): HTMLElement | undefined =>
  path === undefined ? undefined : seen(`[data-path="${CSS.escape(path)}"]`, pane);

/** Gives the focus to the next pane that is on the screen: outline, form, page; in the form, to the answer that had it last. */
export const nextPane = ({ place }: Pick<MatterSession, 'place'>): void => {
  const shown = panes.flatMap(([selector, best, rest]) => {
    const pane = seen(selector);
    return pane === undefined ? [] : [{ pane, best, rest }];
  });
  const at = shown.findIndex(({ pane }) => pane.contains(document.activeElement));
  const next = shown[(at + 1) % shown.length];
  if (next === undefined) return;
  const { pane, best, rest } = next;
  const last = answerAt(place.get().focus, pane);
  (last ?? seen(best, pane.parentElement ?? pane) ?? seen(rest, pane) ?? pane).focus();
};

/** From an answer to what is said about it, and from there back to the answer. */
export const aboutAndBack = ({ place }: Pick<MatterSession, 'place'>): void => {
  const strip = seen('.strip');
  const { focus } = place.get();
  if (strip === undefined) return;
  if (!strip.contains(document.activeElement)) strip.focus();
  else if (focus !== undefined) focusSoon(focus);
};
