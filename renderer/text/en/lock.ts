/** The locked window. */
export const lock = {
  unlock: 'Unlock',
  title: 'Unlock',
  passphrase: 'Passphrase',
  show: 'Show',
  hide: 'Hide',
  byShift: 'Shift, three times',
  bySystem: 'the computer, when it went to sleep',
  byTime: 'itself, after the time you set',
  soon: 'This locks in a minute. Press any key to go on working.',
  wait: 'Go on working',
  useSheet: 'Use the recovery sheet',
};
