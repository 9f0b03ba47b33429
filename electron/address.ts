/** The scheme under which the window is given its own files. It is no `file:`, so it has an origin and no reach beyond those files. */
export const scheme = 'app';

/** The address of the window's one page. */
export const firstPage = 'app://window/index.html';

const parsed = (url: string): URL | undefined => (URL.canParse(url) ? new URL(url) : undefined);

/** Whether an address is of the window's own origin, `app://window`, and names no user and no port. */
export const isOfWindow = (url: string): boolean => {
  const found = parsed(url);
  return found !== undefined && found.protocol === `${scheme}:` && found.host === 'window' && found.username === '';
};

/** Whether an address is the window's one page, whatever comes after `#`. */
export const isFirstPage = (url: string): boolean => {
  const found = parsed(url);
  return found !== undefined && isOfWindow(url) && ['', '/', '/index.html'].includes(found.pathname);
};
