import type { Observable } from './observable.ts';

/** What lies over or beside the workspace; one at a time. */
export type Overlay =
  | { readonly name: 'none' }
  | { readonly name: 'palette' | 'shortcuts' | 'problems' | 'history' | 'unsaved' | 'merge' }
  | { readonly name: 'export'; readonly print?: boolean; readonly papers?: readonly string[] }
  | { readonly name: 'law'; readonly citation: string };

/** The overlay, observable. */
export type OverlayStore = Observable<Overlay>;
