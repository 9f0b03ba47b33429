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

const mostTries = 30;

/** Gives the focus to the control of an answer as soon as it is on the screen; the screen may still have to be drawn. */
export const focusSoon = (path: string, tries = mostTries): void => {
  requestAnimationFrame(() => {
    const control = controlFor(path);
    if (control === undefined) {
      if (tries > 0) focusSoon(path, tries - 1);
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
