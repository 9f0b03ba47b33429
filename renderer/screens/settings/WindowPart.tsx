import type { Preferences } from '../../../src/api/contract/host.ts';
import { Segments } from '../../fields/ChoiceField.tsx';
import { useApp } from '../../store/context.tsx';
import { useObservable } from '../../store/observable.ts';
import { t } from '../../text/t.ts';
import { Line } from './Line.tsx';

const roles = ['petitioner', 'respondent', 'clinic'] as const;
const densities = ['attorney', 'clinic'] as const;
const themes = ['system', 'light', 'dark'] as const;
const sizes = [90, 100, 115, 130, 150] as const;

const Choice = <Key extends string>({
  name,
  title,
  keys,
  words,
  value,
  onChange,
}: {
  readonly name: string;
  readonly title: string;
  readonly keys: readonly Key[];
  readonly words: Readonly<Record<Key, string>>;
  readonly value: string;
  readonly onChange: (key: Key) => void;
}) => (
  <fieldset className="field" style={{ '--span': 6 }}>
    <legend className="field-label">{title}</legend>
    <Segments
      name={name}
      options={keys.map((key) => ({ key, words: words[key] }))}
      value={value}
      onChange={(key) => {
        const chosen = keys.find((one) => one === key);
        if (chosen !== undefined) onChange(chosen);
      }}
    />
  </fieldset>
);

const sizeWords = Object.fromEntries(sizes.map((size) => [String(size), `${size} %`]));

const minutesOf = (text: string): Pick<Preferences, 'lockAfterMinutes'> | undefined => {
  const minutes = Number(text);
  return Number.isInteger(minutes) && minutes >= 1 && minutes <= 240 ? { lockAfterMinutes: minutes } : undefined;
};

/** How the window looks and behaves. Kept on this computer in clear; it names nobody. */
export const WindowPart = () => {
  const app = useApp();
  const preferences = useObservable(app.preferences);
  return (
    <div className="form-grid">
      <Choice
        name="role"
        title={t.settings.role}
        keys={roles}
        words={t.settings.roles}
        value={preferences.role ?? 'petitioner'}
        onChange={(role) => app.prefer({ role })}
      />
      <Choice
        name="density"
        title={t.settings.density}
        keys={densities}
        words={t.settings.densities}
        value={preferences.density}
        onChange={(density) => app.prefer({ density })}
      />
      <Choice
        name="theme"
        title={t.settings.theme}
        keys={themes}
        words={t.settings.themes}
        value={preferences.theme}
        onChange={(theme) => app.prefer({ theme })}
      />
      <Choice
        name="size"
        title={t.settings.textSize}
        keys={sizes.map(String)}
        words={sizeWords}
        value={String(preferences.textSize)}
        onChange={(size) => app.prefer({ textSize: Number(size) })}
      />
      <Line
        label={t.settings.lockAfter}
        value={String(preferences.lockAfterMinutes)}
        onChange={(text) => {
          const change = minutesOf(text);
          if (change !== undefined) app.prefer(change);
        }}
      />
      <label className="tick" style={{ '--span': 6 }}>
        <input
          type="checkbox"
          data-ticked={preferences.letterKeys}
          checked={preferences.letterKeys}
          onChange={(event) => app.prefer({ letterKeys: event.target.checked })}
        />
        <span>{t.settings.letterKeys}</span>
      </label>
    </div>
  );
};
