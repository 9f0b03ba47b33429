import { useEffect } from 'react';
import type { MatterSession } from '../store/matterSession.ts';
import type { PageWish } from '../store/pageView.ts';
import type { Places } from './usePlaces.ts';

/** What can do what is wished. */
export interface WishesOf {
  readonly session: MatterSession;
  readonly isSecond: boolean;
  readonly places: Places;
  readonly openFind: () => void;
}

/** What the page does when it is asked from elsewhere; only the first paper hears. */
export const useWishes = ({ session, isSecond, places, openFind }: WishesOf): void => {
  const { page } = session;
  useEffect(() => {
    if (isSecond) return undefined;
    const does: Readonly<Record<PageWish, () => boolean>> = {
      nextPlace: () => places.nextPlace(1),
      previousPlace: () => places.nextPlace(-1),
      nextBlank: places.nextBlank,
      find: () => {
        openFind();
        return true;
      },
      text: () => {
        page.isText.update((now) => !now);
        return true;
      },
      thumbnails: () => {
        page.hasThumbnails.update((now) => !now);
        return true;
      },
    };
    return page.hear((wish) => does[wish]());
  });
};
