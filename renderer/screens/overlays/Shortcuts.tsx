import { useMemo } from 'react';
import { Dialog } from '../../parts/Dialog.tsx';
import { actionsOf } from '../../store/actions.ts';
import { useApp, useMatter } from '../../store/context.tsx';
import { useOverlay } from '../../store/overlayContext.ts';
import { keyWords } from '../../store/pressed.ts';
import { t } from '../../text/t.ts';

/** Keys as a person reads them: "Ctrl Shift Z", "Ctrl ↓". */
export const keysShown = (keys: string): string =>
  keyWords(keys.replace('ArrowDown', '↓').replace('ArrowUp', '↑').replaceAll('+', ' '));

/** Every key that does something. */
export const Shortcuts = ({ onClose }: { readonly onClose: () => void }) => {
  const given = { app: useApp(), session: useMatter(), overlay: useOverlay() };
  const { app, session, overlay } = given;
  const actions = useMemo(
    () => actionsOf({ app, session, overlay }).filter(({ keys }) => keys.length > 0),
    [app, session, overlay],
  );
  const rows = [
    ...actions.map(({ title, keys }) => ({ title, keys: keysShown(keys[0] ?? '') })),
    ...t.overlays.otherKeys,
  ];
  return (
    <Dialog title={t.overlays.shortcuts} onClose={onClose} className="shortcuts">
      <dl className="shortcut-list">
        {rows.map(({ title, keys }) => (
          <div key={`${title} ${keys}`} className="shortcut">
            <dt>{title}</dt>
            <dd>
              <kbd>{keys}</kbd>
            </dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
};
