import type { ComponentProps } from 'react';
import type { Option } from './option.ts';

/** What a list to choose one from needs, besides what any control may have. */
export interface SelectOf<Key extends string>
  extends Omit<ComponentProps<'select'>, 'value' | 'onChange' | 'children'> {
  readonly options: readonly Option<Key>[];
  /** The key of what is chosen; nothing is where it is undefined. */
  readonly value: string | undefined;
  /** What stands first, for nothing chosen; without it an option is always chosen. */
  readonly none?: string;
  /** `undefined` when nothing is chosen any more. */
  readonly onChange: (key: Key | undefined) => void;
}

/** The system's own list to choose one from. */
export const Select = <Key extends string>({ options, value, none, onChange, ...control }: SelectOf<Key>) => (
  <select
    className="control"
    {...control}
    value={value ?? ''}
    onChange={(event) => onChange(options.find(({ key }) => key === event.target.value)?.key)}
  >
    {none === undefined ? null : <option value="">{none}</option>}
    {options.map(({ key, words }) => (
      <option key={key} value={key}>
        {words}
      </option>
    ))}
  </select>
);
