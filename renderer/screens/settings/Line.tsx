import { useId } from 'react';

/** A line of text in the settings. */
export interface LineOf {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly span?: number;
}

/** A field of one line that is no answer of a matter. */
export const Line = ({ label, value, onChange, span = 6 }: LineOf) => {
  const id = useId();
  return (
    <div className="field" style={{ '--span': span }}>
      <div className="field-label">
        <label htmlFor={id}>{label}</label>
      </div>
      <input
        id={id}
        className="control"
        type="text"
        autoComplete="off"
        spellCheck={false}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  );
};
