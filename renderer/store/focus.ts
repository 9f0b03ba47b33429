const attribute = 'data-path';

const candidates = (path: string): readonly string[] => {
  const parts = path.split('.');
  return parts.map((_, n) => parts.slice(0, parts.length - n).join('.'));
};

const controlFor = (path: string): HTMLElement | undefined => {
  const all = [...document.querySelectorAll<HTMLElement>(`[${attribute}]`)];
  const exact = all.find((element) => element.getAttribute(attribute) === path);
  const below = all.find((element) => element.getAttribute(attribute)?.startsWith(`${path}.`));
  if (exact !== undefined || below !== undefined) return exact ?? below;
  return candidates(path)
    .slice(1, -1)
    .map((above) => all.find((element) => element.getAttribute(attribute) === above))
    .find((element) => element !== undefined);
};

const takesFocus = 'input, select, textarea, button, [tabindex]';

/** Pictures of the screen: so long whatever has the focus, and so long while nobody moves it. A busy computer may lay a board out slowly. */
const tries = { atLeast: 30, atMost: 600 } as const;

const waitFor = (path: string, tried: number, held: Element | null): void => {
  if (tried >= tries.atMost || (tried > tries.atLeast && document.activeElement !== held)) return;
  focusSoon(path, { tried: tried + 1, held: document.activeElement });
};

/**
 * Gives the focus to the control of an answer as soon as it is on the screen; the screen may still have to be drawn. Gives up when the
 * person has gone elsewhere meanwhile. `waited` is its own, from one picture of the screen to the next.
 */
export const focusSoon = (path: string, waited = { tried: 0, held: document.activeElement }): void => {
  requestAnimationFrame(() => {
    const control = controlFor(path);
    if (control === undefined) {
      waitFor(path, waited.tried, waited.held);
      return;
    }
    const target = control.matches(takesFocus) ? control : (control.querySelector<HTMLElement>('button') ?? control);
    target.focus({ preventScroll: true });
    control.scrollIntoView({ block: 'nearest' });
  });
};

/** After a record has moved: gives the focus to the same answer of it in its new place. False when no answer of it had the focus. */
export const focusMoved = (from: string, to: string): boolean => {
  const path = document.activeElement?.closest(`[${attribute}]`)?.getAttribute(attribute) ?? '';
  if (!path.startsWith(`${from}.`)) return false;
  focusSoon(`${to}${path.slice(from.length)}`);
  return true;
};
