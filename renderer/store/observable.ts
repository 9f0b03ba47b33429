import { useRef, useSyncExternalStore } from 'react';

/** A value that tells who listens when it changes. */
export interface Observable<T> {
  readonly get: () => T;
  readonly set: (next: T) => void;
  readonly update: (change: (before: T) => T) => void;
  /** Returns what stops the listening. */
  readonly subscribe: (listener: () => void) => () => void;
}

/** A value that can be listened to. Setting it to what it is already tells nobody. */
export const observable = <T>(initial: T): Observable<T> => {
  let value = initial;
  const listeners = new Set<() => void>();
  const set = (next: T): void => {
    if (Object.is(next, value)) return;
    value = next;
    for (const listener of [...listeners]) listener();
  };
  return {
    get: () => value,
    set,
    update: (change) => set(change(value)),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
};

/** The value, in a component that is drawn again when it changes. */
export const useObservable = <T>(of: Pick<Observable<T>, 'get' | 'subscribe'>): T =>
  useSyncExternalStore(of.subscribe, of.get);

/** A part of the value; the component is drawn again only when `isSame` says that the part is another. */
export const useSelected = <T, P>(
  of: Pick<Observable<T>, 'get' | 'subscribe'>,
  select: (value: T) => P,
  isSame: (one: P, other: P) => boolean = Object.is,
): P => {
  const last = useRef<{ readonly part: P } | undefined>(undefined);
  const get = (): P => {
    const part = select(of.get());
    if (last.current !== undefined && isSame(last.current.part, part)) return last.current.part;
    last.current = { part };
    return part;
  };
  return useSyncExternalStore(of.subscribe, get);
};
