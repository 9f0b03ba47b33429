import type { ServedFile } from './files.ts';

/*
 * The page that a browser gets which has not shown its token yet. The token stands behind the # of the address: it is never part of a
 * request that is made by following a link, is in no log and no Referer, and a program that looks ahead at addresses does not use it up.
 * The page shows it once, by a post of its own, and gets the cookie.
 */

const html = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Notes</title>
<link rel="stylesheet" href="/enter.css">
<script src="/enter.js" defer></script>
<main>
<h1>Full Hearing</h1>
<p id="say" role="status">Open the address that the program printed when it was started. It can be used once.</p>
<p><a href="/">Go on in the window that is open in this browser</a></p>
<noscript><p>This window needs JavaScript, which is turned off in this browser.</p></noscript>
</main>
</html>
`;

const script = `const token = location.hash.slice(1);
const say = (words) => { document.getElementById('say').textContent = words; };
const enter = async () => {
  history.replaceState(null, '', '/');
  say('Opening\\u2026');
  const response = await fetch('/enter', { method: 'POST', body: token, cache: 'no-store' });
  if (response.ok) location.replace('/');
  else say(await response.text());
};
if (token !== '') enter().catch(() => say('The program does not answer. Start it again, and open the address that it prints.'));
`;

const style = `:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
main { max-width: 36rem; margin: 4rem auto; padding: 0 1rem; }
h1 { font-size: 1.25rem; }
`;

const file = (type: string, text: string): ServedFile => ({ type: `${type}; charset=utf-8`, bytes: Buffer.from(text) });

/** Browsers ask for a picture of the page by themselves; there is none. */
const noPicture: ServedFile = { type: 'image/x-icon', bytes: Buffer.alloc(0) };

/** What everybody gets, by path, whether or not it is the owner's browser. */
export const openFiles: ReadonlyMap<string, ServedFile> = new Map([['/favicon.ico', noPicture]]);

/** What a browser gets that is not the owner, by path: a page that tells nothing. */
export const enterFiles: ReadonlyMap<string, ServedFile> = new Map([
  ['/', file('text/html', html)],
  ['/enter.js', file('text/javascript', script)],
  ['/enter.css', file('text/css', style)],
]);
