/**
 * The content security policy of the window, the same in both hosts: everything comes from the program itself, nothing is inline,
 * nothing is evaluated. `blob:` and `data:` are pictures of pages and exhibits that the window itself has made.
 */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob: data:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "object-src 'none'",
].join('; ');
