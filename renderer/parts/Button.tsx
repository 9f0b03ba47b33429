import type { ReactNode, Ref } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';

/** `main`: the one filled action of a window; `framed`: makes or writes something; `plain`: the rest; `arrow`: a lone arrow or cross. */
export type ButtonLook = 'main' | 'framed' | 'plain' | 'arrow';

/** What a button needs. `label` names one that has no words of its own. */
export interface ButtonOf {
  readonly children: ReactNode;
  readonly onPress: () => void;
  readonly look?: ButtonLook;
  readonly label?: string;
  readonly keys?: string;
  readonly type?: 'button' | 'submit';
  readonly describedBy?: string;
  readonly expanded?: boolean;
  readonly buttonRef?: Ref<HTMLButtonElement>;
  readonly autoFocus?: boolean;
}

/** Something to press. Nothing is greyed out to refuse: pressed, it says what is needed. */
export const Button = ({ children, onPress, look = 'framed', label, keys, type = 'button', ...rest }: ButtonOf) => (
  <AriaButton
    className="button"
    data-look={look}
    {...(look === 'main' ? { 'data-action': 'main' } : {})}
    type={type}
    onPress={onPress}
    {...(label === undefined ? {} : { 'aria-label': label })}
    {...(keys === undefined ? {} : { 'aria-keyshortcuts': keys.replace('Ctrl', 'Control').replaceAll(' ', '+') })}
    {...(rest.describedBy === undefined ? {} : { 'aria-describedby': rest.describedBy })}
    {...(rest.expanded === undefined ? {} : { 'aria-expanded': rest.expanded })}
    {...(rest.buttonRef === undefined ? {} : { ref: rest.buttonRef })}
    {...(rest.autoFocus === undefined ? {} : { autoFocus: rest.autoFocus })}
  >
    {children}
    {keys === undefined ? null : (
      <span className="keys" aria-hidden="true">
        {keys}
      </span>
    )}
  </AriaButton>
);

/** Words that lead somewhere in the window. */
export const LinkButton = ({ children, onPress, label }: Pick<ButtonOf, 'children' | 'onPress' | 'label'>) => (
  <button type="button" className="link" onClick={onPress} {...(label === undefined ? {} : { 'aria-label': label })}>
    {children}
  </button>
);
