import type { Option } from '../parts/option.ts';
import { Tick } from '../parts/Tick.tsx';
import { t } from '../text/t.ts';

/** What boxes below one label need. */
export interface TickListOf {
  readonly path: string;
  readonly options: readonly Option[];
  readonly isOn: (key: string) => boolean;
  readonly onToggle: (key: string, isOn: boolean) => void;
}

/** Several to tick, in columns; the first has the focus of the answer. */
export const TickList = ({ path, options, isOn, onToggle }: TickListOf) => (
  <div className="ticks">
    {options.length === 0 ? <p className="small quiet">{t.fields.nobodyYet}</p> : null}
    {options.map(({ key, words }, n) => (
      <Tick
        key={key}
        {...(n === 0 ? { 'data-path': path } : {})}
        isOn={isOn(key)}
        onChange={(isTicked) => onToggle(key, isTicked)}
      >
        {words}
      </Tick>
    ))}
  </div>
);
