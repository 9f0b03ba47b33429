import { type ReactNode, useEffect } from 'react';
import { Dialog as AriaDialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { t } from '../text/t.ts';
import { Button } from './Button.tsx';
import { Cross } from './Glyph.tsx';

/** A dialog: only for writing files, releasing something, destroying something. */
export interface DialogOf {
  readonly title: string;
  /** The state of the world in one line: "Nothing has been written yet". */
  readonly state?: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** Buttons at the lower right, the safe one first. */
  readonly foot?: ReactNode;
  readonly className?: string;
}

/** Esc closes a dialog also when what had the focus in it is gone: no dialog may be a dead end. */
const useEscape = (onClose: () => void): void => {
  useEffect(() => {
    const hear = (event: KeyboardEvent): void => {
      const isInDialog = document.activeElement?.closest('[role="dialog"]') !== null;
      if (event.key === 'Escape' && !event.defaultPrevented && !isInDialog) onClose();
    };
    window.addEventListener('keydown', hear);
    return () => window.removeEventListener('keydown', hear);
  }, [onClose]);
};

/** A dialog over the window. Esc closes it, and the focus goes back to where it was. */
export const Dialog = ({ title, state, onClose, children, foot, className = '' }: DialogOf) => {
  useEscape(onClose);
  return (
    <ModalOverlay className="scrim" isOpen isDismissable onOpenChange={(isOpen) => isOpen || onClose()}>
      <Modal className="over">
        <AriaDialog className={`dialog ${className}`}>
          <div className="dialog-head">
            <Heading slot="title" level={2}>
              {title}
            </Heading>
            <span className="small soft">{state}</span>
            <span className="push" />
            <Button look="arrow" label={t.words.close} onPress={onClose}>
              <Cross />
            </Button>
          </div>
          <div className="dialog-body">{children}</div>
          {foot === undefined ? null : <div className="dialog-foot">{foot}</div>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
};
