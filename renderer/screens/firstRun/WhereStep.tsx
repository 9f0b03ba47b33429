import { useEffect, useState } from 'react';
import { Button } from '../../parts/Button.tsx';
import { useApp } from '../../store/context.tsx';
import { t } from '../../text/t.ts';
import { FolderField } from '../locked/FolderField.tsx';

/** Where the vault lives. A vault that is there already can be opened instead. */
export const WhereStep = ({
  folder,
  onChange,
}: {
  readonly folder: string;
  readonly onChange: (folder: string) => void;
}) => {
  const app = useApp();
  const [isThere, setThere] = useState(false);
  useEffect(() => {
    if (folder === '') return undefined;
    const pending = app.program('vault.state', { folder });
    const read = async (): Promise<void> => {
      const outcome = await pending.outcome;
      setThere(outcome.ok && outcome.value.isThere);
    };
    void read();
    return pending.cancel;
  }, [app, folder]);
  const open = (): void => {
    app.prefer({ vaultFolder: folder });
    app.view.set({ name: 'locked' });
  };
  return (
    <>
      <h1>{t.firstRun.where.title}</h1>
      <p className="soft">{t.firstRun.where.lead}</p>
      <div className="start-form">
        <FolderField value={folder} onChange={onChange} label={t.firstRun.where.folder} />
        {isThere ? (
          <>
            <p role="status">{t.firstRun.where.there}</p>
            <p>
              <Button onPress={open}>{t.firstRun.where.open}</Button>
            </p>
          </>
        ) : null}
      </div>
    </>
  );
};
