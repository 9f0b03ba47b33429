const isMac = typeof navigator !== 'undefined' && /Mac/.test(navigator.platform);

/** The keys of an event as one text, `Ctrl+Shift+Z`; on a Mac the command key counts as Ctrl. */
export const pressed = (
  event: Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>,
): string => {
  const digit = /^Digit(\d)$/.exec(event.code)?.[1];
  const letter = event.key.length === 1 ? event.key.toUpperCase() : event.key;
  const key = event.altKey && digit !== undefined ? digit : letter;
  const main = isMac ? event.metaKey : event.ctrlKey;
  return [main ? 'Ctrl' : '', event.altKey ? 'Alt' : '', event.shiftKey ? 'Shift' : '', key].filter(Boolean).join('+');
};

/** Keys as they are shown on this system: ⌘ on a Mac. */
export const keyWords = (keys: string): string => (isMac ? keys.replace('Ctrl', '⌘') : keys);
