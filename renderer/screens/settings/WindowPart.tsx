import { useId } from 'react';
import type { Preferences } from '../../../src/api/contract/host.ts';
import { type Option, optionsFrom } from '../../parts/option.ts';
import { Segments } from '../../parts/Segments.tsx';
import { Tick } from '../../parts/Tick.tsx';
import { useApp } from '../../store/context.tsx';
import { useObservable } from '../../store/observable.ts';
import { t } from '../../text/t.ts';
import { Line } from './Line.tsx';

const roles = optionsFrom(['petitioner', 'respondent', 'clinic'], t.settings.roles);
const densities = optionsFrom(['attorney', 'clinic'], t.settings.densities);
const themes = optionsFrom(['system', 'light', 'dark'], t.settings.themes);
const sizes = [90, 100, 115, 130, 150].map((size) => ({ key: String(size), words: `${size} %` }));

interface ChoiceOf<Key extends string> {
  readonly title: string;
  readonly options: readonly Option<Key>[];
  readonly value: string;
  readonly onChange: (key: Key) => void;
}

const Choice = <Key extends string>({ title, options, value, onChange }: ChoiceOf<Key>) => (
  <fieldset className="field" style={{ '--span': 6 }}>
    <legend className="field-label">{title}</legend>
    <Segments name={useId()} options={options} value={value} onChange={(key) => key !== undefined && onChange(key)} />
  </fieldset>
);

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
        title={t.settings.role}
        options={roles}
        value={preferences.role ?? 'petitioner'}
        onChange={(role) => app.prefer({ role })}
      />
      <Choice
        title={t.settings.density}
        options={densities}
        value={preferences.density}
        onChange={(density) => app.prefer({ density })}
      />
      <Choice
        title={t.settings.theme}
        options={themes}
        value={preferences.theme}
        onChange={(theme) => app.prefer({ theme })}
      />
      <Choice
        title={t.settings.textSize}
        options={sizes}
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
      <Tick span={6} isOn={preferences.letterKeys} onChange={(letterKeys) => app.prefer({ letterKeys })}>
        {t.settings.letterKeys}
      </Tick>
    </div>
  );
};
