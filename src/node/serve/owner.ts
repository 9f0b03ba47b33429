import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** The cookie's name. The cookie itself is random and lives as long as the browser. */
const cookieName = 'full-hearing';

/** What came of showing a token. */
export type Entry =
  | { readonly kind: 'welcome'; readonly cookie: string }
  | { readonly kind: 'wrong' }
  | { readonly kind: 'occupied' }
  | { readonly kind: 'tooMany' };

/** Who may use the host: one browser at a time, which has shown a token that the program printed. */
export interface Owner {
  /** A new token. It takes the place of the one before, and can be used once. */
  readonly newToken: () => string;
  readonly enter: (token: string) => Entry;
  /** Whether a request's `Cookie` header is that of the owner; notes that the owner was here. */
  readonly isOwner: (cookies: string | undefined) => boolean;
  /** A connection of the owner is open until the returned function is called. */
  readonly hold: () => () => void;
  /** For how long nothing of the owner was heard, in milliseconds; 0 while a connection is open. */
  readonly awayFor: () => number;
}

/** How the owner is known. Times in milliseconds. */
export interface OwnerOptions {
  readonly now: () => number;
  /** After so long without a connection another browser may enter. */
  readonly goneAfter: number;
  /** Called when another browser takes the place of an owner that is gone. */
  readonly onChange: () => void;
}

const secret = (): string => randomBytes(32).toString('base64url');

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** In the same time whatever differs. */
const isSame = (given: string, expected: Buffer | undefined): boolean =>
  expected !== undefined && timingSafeEqual(digest(given), expected);

const mostGuesses = 10;
const guessesForget = 60_000;

const cookieIn = (cookies: string): string =>
  cookies
    .split(';')
    .map((pair) => pair.trim())
    .find((pair) => pair.startsWith(`${cookieName}=`))
    ?.slice(cookieName.length + 1) ?? '';

/** Nobody yet. */
export const ownerOf = ({ now, goneAfter, onChange }: OwnerOptions): Owner => {
  let token: Buffer | undefined;
  let cookie: Buffer | undefined;
  let connections = 0;
  let seenAt = now();
  let guesses: readonly number[] = [];
  const awayFor = (): number => (connections > 0 ? 0 : now() - seenAt);
  const enter = (given: string): Entry => {
    guesses = guesses.filter((at) => now() - at < guessesForget);
    if (guesses.length >= mostGuesses) return { kind: 'tooMany' };
    if (!isSame(given, token)) {
      guesses = [...guesses, now()];
      return { kind: 'wrong' };
    }
    if (cookie !== undefined && awayFor() < goneAfter) return { kind: 'occupied' };
    if (cookie !== undefined) onChange();
    const value = secret();
    [token, cookie, seenAt] = [undefined, digest(value), now()];
    return { kind: 'welcome', cookie: `${cookieName}=${value}; HttpOnly; SameSite=Strict; Path=/` };
  };
  return {
    newToken: () => {
      const value = secret();
      token = digest(value);
      return value;
    },
    enter,
    isOwner: (cookies = '') => {
      const is = isSame(cookieIn(cookies), cookie);
      if (is) seenAt = now();
      return is;
    },
    hold: () => {
      let isHeld = true;
      connections += 1;
      return () => {
        if (isHeld) connections -= 1;
        if (isHeld) seenAt = now();
        isHeld = false;
      };
    },
    awayFor,
  };
};
