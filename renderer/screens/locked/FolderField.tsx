import { useId } from 'react';
import { Button } from '../../parts/Button.tsx';
import { useApp } from '../../store/context.tsx';
import { useObservable } from '../../store/observable.ts';
import { t } from '../../text/t.ts';

/** A folder of this computer: typed, or chosen in the system's dialog where the host has one. */
export const FolderField = ({
  value,
  onChange,
  label = t.lock.folder,
}: {
  readonly value: string;
  readonly onChange: (folder: string) => void;
  readonly label?: string;
}) => {
  const app = useApp();
  const host = useObservable(app.host);
  const id = useId();
  const choose = async (): Promise<void> => {
    const from = value === '' ? {} : { from: value };
    const outcome = await app.program('host.chooseFolder', { title: label, ...from }).outcome;
    if (outcome.ok && outcome.value.path !== undefined) onChange(outcome.value.path);
    if (!outcome.ok) app.problems.set(outcome.problems);
  };
  return (
    <div className="field">
      <div className="field-label">
        <label htmlFor={id}>{label}</label>
      </div>
      <div className="start-row">
        <input
          id={id}
          className="control"
          type="text"
          spellCheck={false}
          autoComplete="off"
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
        {host?.choosesFolders === true ? <Button onPress={() => void choose()}>{t.lock.choose}</Button> : null}
      </div>
    </div>
  );
};
