import { t } from '../text/t.ts';
import { Button } from './Button.tsx';
import { Dialog, type DialogOf } from './Dialog.tsx';

/** What a dialog that asks one thing needs. */
export interface AskDialogOf extends Omit<DialogOf, 'foot'> {
  /** Words of the button that does it. */
  readonly does: string;
  readonly onDo: () => void;
  /** Words of the button that leaves all as it is: "Cancel" without it. */
  readonly leaves?: string;
  /** It cannot be undone: the safe button has the focus, and none is filled. */
  readonly isGrave?: boolean;
}

/** A dialog that asks one thing: do it, or leave all as it is. */
export const AskDialog = ({ does, onDo, leaves = t.words.cancel, isGrave = false, ...dialog }: AskDialogOf) => (
  <Dialog
    {...dialog}
    foot={
      <>
        <Button onPress={dialog.onClose} {...(isGrave ? { autoFocus: true } : {})}>
          {leaves}
        </Button>
        <Button look={isGrave ? 'framed' : 'main'} onPress={onDo}>
          {does}
        </Button>
      </>
    }
  />
);
