import { useState } from 'react';
import { AskDialog } from '../../parts/AskDialog.tsx';
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
    <AskDialog
      title={t.matters.newTitle}
      state={t.matters.newState}
      onClose={onClose}
      does={t.matters.begin}
      onDo={begin}
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
    </AskDialog>
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
    <AskDialog
      title={t.matters.exportTitle}
      state={t.matters.exportState}
      onClose={onClose}
      does={t.matters.exportIt}
      onDo={write}
    >
      <p>{t.matters.exportWarns}</p>
      <FolderField value={folder} onChange={setFolder} label={t.matters.exportFolder} />
    </AskDialog>
  );
};

const Purge = ({ asking, actions, onClose }: DialogOf & { readonly asking: Asking }) => {
  const destroy = (): void => {
    onClose();
    actions.purge(asking.row);
  };
  return (
    <AskDialog
      title={t.matters.purgeTitle}
      state={t.matters.purgeState}
      onClose={onClose}
      does={t.matters.purgeIt}
      onDo={destroy}
      isGrave
    >
      <p>{t.matters.purgeWarns(t.words.versus(asking.row))}</p>
    </AskDialog>
  );
};

/** What is asked before a plain file is written or a matter is destroyed. */
export const Asked = (of: DialogOf & { readonly asking: Asking }) =>
  of.asking.what === 'export' ? <ExportFile {...of} /> : <Purge {...of} />;
