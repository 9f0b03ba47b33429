import { type ReactNode, useId, useState } from 'react';
import { t } from '../text/t.ts';
import { LinkButton } from './Button.tsx';
import { Glyph } from './Glyph.tsx';

/** What a field for a secret needs. */
export interface SecretOf {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly message?: string | undefined;
  readonly autoFocus?: boolean;
  readonly isNew?: boolean;
  readonly below?: ReactNode;
}

/** A field for a passphrase: hidden until it is told to show, and it says when Caps Lock is on. */
export const Secret = ({ label, value, onChange, message, autoFocus = false, isNew = false, below }: SecretOf) => {
  const id = useId();
  const [isShown, show] = useState(false);
  const [isCaps, setCaps] = useState(false);
  return (
    <div className="field" {...(message === undefined ? {} : { 'data-state': 'fix' })}>
      <div className="field-label">
        <label htmlFor={id}>{label}</label>
        {isCaps ? <span className="is-missing">{t.lock.capsLock}</span> : null}
      </div>
      <div className="with-reading secret">
        <input
          id={id}
          className="control"
          type={isShown ? 'text' : 'password'}
          autoComplete={isNew ? 'new-password' : 'off'}
          spellCheck={false}
          // biome-ignore lint/a11y/noAutofocus: the one thing to do on this screen is to type here
          autoFocus={autoFocus}
          value={value}
          {...(message === undefined ? {} : { 'aria-invalid': true, 'aria-describedby': `${id}-message` })}
          onChange={(event) => onChange(event.target.value)}
          onKeyUp={(event) => setCaps(event.getModifierState('CapsLock'))}
        />
        <span className="secret-show">
          <LinkButton onPress={() => show(!isShown)}>{isShown ? t.lock.hide : t.lock.show}</LinkButton>
        </span>
      </div>
      {below}
      {message === undefined ? null : (
        <p className="message" data-state="fix" id={`${id}-message`} role="alert">
          <Glyph state="fix" />
          <span>{message}</span>
        </p>
      )}
    </div>
  );
};
