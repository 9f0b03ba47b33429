import { useState } from 'react';
import { Button } from '../../parts/Button.tsx';
import { Dialog } from '../../parts/Dialog.tsx';
import { useApp } from '../../store/context.tsx';
import { useObservable } from '../../store/observable.ts';
import { t } from '../../text/t.ts';
import { FolderField } from '../locked/FolderField.tsx';
import type { Asking } from './Detail.tsx';
import type { MatterActions } from './useMatterActions.ts';

interface DialogOf {
  readonly actions: MatterActions;
  readonly onClose: () => void;
}

/** For which side a new matter is. */
export const NewMatter = ({ actions, onClose }: DialogOf) => {
  const { role } = useObservable(useApp().preferences);
  const [side, setSide] = useState<'petitioner' | 'respondent'>(role === 'respondent' ? 'respondent' : 'petitioner');
  const begin = (): void => {
    onClose();
    actions.create(side);
  };
  return (
    <Dialog
      title={t.matters.newTitle}
      state={t.matters.newState}
      onClose={onClose}
      foot={
        <>
          <Button onPress={onClose}>{t.words.cancel}</Button>
          <Button look="main" onPress={begin}>
            {t.matters.begin}
          </Button>
        </>
      }
    >
      <fieldset className="roles">
        <legend>{t.matters.newLead}</legend>
        {(['petitioner', 'respondent'] as const).map((one) => (
          <label key={one} className="tick">
            <input type="radio" name="side" checked={side === one} onChange={() => setSide(one)} />
            <span>{t.matters.side[one]}</span>
          </label>
        ))}
      </fieldset>
    </Dialog>
  );
};

const ExportFile = ({ asking, actions, onClose }: DialogOf & { readonly asking: Asking }) => {
  const host = useObservable(useApp().host);
  const [folder, setFolder] = useState(host?.documentsFolder ?? '');
  const write = (): void => {
    onClose();
    actions.exportFile(asking.row, folder);
  };
  return (
    <Dialog
      title={t.matters.exportTitle}
      state={t.matters.exportState}
      onClose={onClose}
      foot={
        <>
          <Button onPress={onClose}>{t.words.cancel}</Button>
          <Button look="main" onPress={write}>
            {t.matters.exportIt}
          </Button>
        </>
      }
    >
      <p>{t.matters.exportWarns}</p>
      <FolderField value={folder} onChange={setFolder} label={t.matters.exportFolder} />
    </Dialog>
  );
};

const Purge = ({ asking, actions, onClose }: DialogOf & { readonly asking: Asking }) => {
  const { petitioner, respondent } = asking.row;
  const destroy = (): void => {
    onClose();
    actions.purge(asking.row);
  };
  return (
    <Dialog
      title={t.matters.purgeTitle}
      state={t.matters.purgeState}
      onClose={onClose}
      foot={
        <>
          <Button onPress={onClose} autoFocus>
            {t.words.cancel}
          </Button>
          <Button onPress={destroy}>{t.matters.purgeIt}</Button>
        </>
      }
    >
      <p>{t.matters.purgeWarns(t.matters.versus(petitioner, respondent))}</p>
    </Dialog>
  );
};

/** What is asked before a plain file is written or a matter is destroyed. */
export const Asked = (of: DialogOf & { readonly asking: Asking }) =>
  of.asking.what === 'export' ? <ExportFile {...of} /> : <Purge {...of} />;
