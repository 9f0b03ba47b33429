import { type FocusEvent, useMemo } from 'react';
import { useMatter } from '../../store/context.tsx';

/** Notes which answer has the focus, for the strip below the form and the marks on the page. */
export const useFocusWatch = (): { readonly onFocus: (event: FocusEvent<HTMLElement>) => void } => {
  const { place } = useMatter();
  return useMemo(
    () => ({
      onFocus: (event: FocusEvent<HTMLElement>) => {
        const path = event.target.closest('[data-path]')?.getAttribute('data-path') ?? undefined;
        if (path !== undefined && place.get().focus !== path) place.update((here) => ({ ...here, focus: path }));
      },
    }),
    [place],
  );
};
