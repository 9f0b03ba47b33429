import type { Option } from './option.ts';

/** What a few choices side by side need. */
export interface SegmentsOf<Key extends string> {
  /** Of the radio buttons; no two on a screen have the same. */
  readonly name: string;
  readonly options: readonly Option<Key>[];
  readonly value: string | undefined;
  /** `undefined` when the chosen one is taken back. */
  readonly onChange: (key: Key | undefined) => void;
  /** The answer that this is, so that it can get the focus. */
  readonly path?: string;
}

/** A few choices side by side. Pressing the chosen one again takes the answer back. */
export const Segments = <Key extends string>({ name, options, value, onChange, path }: SegmentsOf<Key>) => (
  <div className="segments">
    {options.map(({ key, words }, n) => (
      <label key={key} className="segment">
        <input
          type="radio"
          name={name}
          value={key}
          checked={value === key}
          {...(path !== undefined && (value === key || (value === undefined && n === 0)) ? { 'data-path': path } : {})}
          onChange={() => onChange(key)}
          onClick={() => value === key && onChange(undefined)}
          onKeyDown={(event) => {
            if (event.key === 'Delete' || event.key === 'Backspace') onChange(undefined);
          }}
        />
        {words}
      </label>
    ))}
  </div>
);
