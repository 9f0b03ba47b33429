import type { Page } from '@playwright/test';
import axe, { type AxeResults, type RunOptions } from 'axe-core';

/** What axe asks of every screen: WCAG 2.2 to level AA, and the practices beyond it. */
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds against a screen, a line for each element. `isColour`: only what a change of theme can change. */
export const axeFaults = async (page: Page, isColour = false): Promise<readonly string[]> => {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const runOnly: RunOptions['runOnly'] = isColour
    ? { type: 'rule', values: ['color-contrast', 'link-in-text-block'] }
    : { type: 'tag', values: rules };
  const { violations } = await page.evaluate(
    (options): Promise<AxeResults> => Reflect.get(window, 'axe').run(document, options),
    // Nothing in the window plays sound, so axe need not fetch and read every stylesheet and recording beforehand.
    { runOnly, resultTypes: ['violations' as const], elementRef: false, preload: false },
  );
  return violations
    .filter(({ id, nodes }) => id !== 'region' || nodes.some(({ html }) => !html.includes('class="splitter"')))
    .flatMap(({ id, nodes }) =>
      nodes.map(
        ({ target, failureSummary = '' }) => `${id} at ${target.join(' ')}: ${failureSummary.split('\n')[1]?.trim()}`,
      ),
    );
};

/** Runs in the page: what of its text is small or cut, what is too small to hit, covered, or out of reach. */
const measure = (): readonly string[] => {
  const faults = new Set<string>();
  const nameOf = (element: Element): string => {
    const classes = typeof element.className === 'string' ? element.className.split(' ').filter(Boolean).join('.') : '';
    const words = (element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 40);
    return `${element.tagName.toLowerCase()}${classes === '' ? '' : `.${classes}`} “${words}”`;
  };
  const isUnseen = (element: Element): boolean =>
    element.closest('.unseen, [aria-hidden="true"], [hidden], .paper-sheets') !== null ||
    !element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  const scrolls = (element: Element | null): boolean => {
    if (element === null) return false;
    const { overflowX, overflowY } = getComputedStyle(element);
    return (
      [overflowX, overflowY].some((flow) => flow === 'auto' || flow === 'scroll') || scrolls(element.parentElement)
    );
  };
  if (document.documentElement.scrollWidth > innerWidth + 1) {
    faults.add(`The window is ${innerWidth} wide and scrolls to ${document.documentElement.scrollWidth}.`);
  }
  const zoom = Number.parseFloat(document.documentElement.style.zoom || '100') / 100;
  for (const element of document.querySelectorAll('#window *, .scrim *')) {
    if (isUnseen(element) || !(element instanceof HTMLElement)) continue;
    const style = getComputedStyle(element);
    const box = element.getBoundingClientRect();
    if (box.width === 0 || box.height === 0) continue;
    const ownText = [...element.childNodes].some(
      (node) => node.nodeType === Node.TEXT_NODE && (node.textContent ?? '').trim() !== '',
    );
    if (ownText && Number.parseFloat(style.fontSize) * zoom < 12.9) {
      faults.add(`Text of ${style.fontSize}: ${nameOf(element)}`);
    }
    const hides = style.clipPath === 'none' && (style.overflowX === 'hidden' || style.overflowX === 'clip');
    if (
      hides &&
      style.textOverflow !== 'ellipsis' &&
      element.scrollWidth > element.clientWidth + 1 &&
      (element.textContent ?? '').trim() !== ''
    ) {
      faults.add(`Cut at the side: ${nameOf(element)} (${element.scrollWidth} in ${element.clientWidth})`);
    }
    if (
      element.matches('.splitter') ||
      (element.textContent === '' && element.getAttribute('aria-label') === 'Dismiss')
    )
      continue;
    const isTarget = element.matches(
      'button, a[href], input, select, textarea, summary, [role="button"], [tabindex="0"]',
    );
    if (!isTarget) continue;
    const area = element.matches('input') ? (element.closest('label') ?? element).getBoundingClientRect() : box;
    const isInline = style.display === 'inline' || element.classList.contains('link');
    if (!isInline && (area.height < 23.5 || area.width < 23.5)) {
      faults.add(`Too small to hit: ${nameOf(element)} (${Math.round(area.width)} × ${Math.round(area.height)})`);
    }
    if (!scrolls(element) && (box.right > innerWidth + 1 || box.bottom > innerHeight + 1 || box.left < -1)) {
      faults.add(`Out of reach: ${nameOf(element)}`);
    }
    const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
    if (x < 0 || y < 0 || x > innerWidth || y > innerHeight) continue;
    const top = document.elementFromPoint(x, y);
    if (top === null || top.closest('.scrim') !== element.closest('.scrim')) continue;
    const isItself =
      element.contains(top) || top.contains(element) || top.closest('label') === element.closest('label');
    const isScrolledAway = ((): boolean => {
      for (let above = element.parentElement; above !== null; above = above.parentElement) {
        const frame = above.getBoundingClientRect();
        const flow = getComputedStyle(above);
        if (flow.overflowX === 'visible' && flow.overflowY === 'visible') continue;
        if (x < frame.left || x > frame.right || y < frame.top || y > frame.bottom) return true;
      }
      return false;
    })();
    const isSticky = ((): boolean => {
      for (let above: Element | null = top; above !== null; above = above.parentElement) {
        if (['sticky', 'fixed', 'absolute'].includes(getComputedStyle(above).position)) return true;
      }
      return false;
    })();
    if (!isItself && !isScrolledAway && !isSticky) faults.add(`Covered: ${nameOf(element)} by ${nameOf(top)}`);
  }
  return [...faults];
};

/** What of a screen is cut, covered, out of reach, too small to read or to hit, in the size it is shown in. */
export const layoutFaults = (page: Page): Promise<readonly string[]> => page.evaluate(measure);
