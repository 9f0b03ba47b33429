import type { ComponentProps, ReactNode } from 'react';

/** What a box to tick needs, besides what any box may have. */
export interface TickOf extends Omit<ComponentProps<'input'>, 'type' | 'checked' | 'onChange'> {
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
  readonly children: ReactNode;
  /** Columns of the form that it takes. */
  readonly span?: number;
}

/** A box to tick, with its words. */
export const Tick = ({ isOn, onChange, children, span, ...box }: TickOf) => (
  <label className="tick" {...(span === undefined ? {} : { style: { '--span': span } })}>
    <input
      type="checkbox"
      {...box}
      data-ticked={isOn}
      checked={isOn}
      onChange={(event) => onChange(event.target.checked)}
    />
    <span>{children}</span>
  </label>
);
