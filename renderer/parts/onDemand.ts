import { type ComponentType, createElement, type FunctionComponent, type ReactNode, useEffect } from 'react';
import { observable, useObservable } from '../store/observable.ts';

/** A part of the window whose code is asked for when it is first shown, or before. */
export interface OnDemand<Props extends object> extends FunctionComponent<Props> {
  /** Asks for the code now, so that it is there when the part is shown. */
  readonly fetch: () => void;
}

type Code<Props> =
  | { readonly kind: 'away' }
  | { readonly kind: 'here'; readonly part: ComponentType<Props> }
  | { readonly kind: 'lost'; readonly error: unknown };

/**
 * A part that is loaded on demand. In place of React's `lazy`, which holds back for 0.3 seconds what came late: here it is shown as soon
 * as it has come, and `meanwhile` until then. Throws to the net around it when the code cannot be had.
 */
export const onDemand = <Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  meanwhile: ReactNode = null,
): OnDemand<Props> => {
  const code = observable<Code<Props>>({ kind: 'away' });
  let isAsked = false;
  const fetch = (): void => {
    if (isAsked) return;
    isAsked = true;
    load().then(
      (part) => code.set({ kind: 'here', part }),
      (error: unknown) => code.set({ kind: 'lost', error }),
    );
  };
  const Part = (props: Props): ReactNode => {
    const now = useObservable(code);
    useEffect(fetch, []);
    if (now.kind === 'lost') throw now.error;
    return now.kind === 'here' ? createElement(now.part, props) : meanwhile;
  };
  return Object.assign(Part, { fetch });
};
