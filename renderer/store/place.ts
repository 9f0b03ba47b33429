import type { Observable } from './observable.ts';
import { observable } from './observable.ts';

/** The screens of an open matter. */
export const tabs = ['answers', 'review', 'timeline', 'danger', 'elements', 'cross', 'exhibits', 'calendar'] as const;
/** A screen of an open matter. */
export type Tab = (typeof tabs)[number];

/** Where a person is in an open matter. */
export interface Place {
  readonly tab: Tab;
  /** The id of the section in the outline. */
  readonly section: string;
  /** Which record of the section is open, by its place in the list. */
  readonly record: number;
  /** The answer that has, or had last, the focus. */
  readonly focus?: string;
}

/** The place, observable. */
export type PlaceStore = Observable<Place>;

/** A matter opens at the first section. */
export const createPlace = (section: string): PlaceStore => observable<Place>({ tab: 'answers', section, record: 0 });
