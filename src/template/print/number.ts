/** The ways an amount prints. */
export const moneyStyles = ['dollars', 'plain'] as const;
/** One way an amount prints. */
export type MoneyStyle = (typeof moneyStyles)[number];

// Making a format costs far more than using it, so each is made once.
const plain = new Intl.NumberFormat('en-US', { maximumFractionDigits: 2 });
const withCents = new Intl.NumberFormat('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const withoutCents = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 });

/** "1,250": a number with its thousands set apart. */
export const printNumber = (value: number): string => plain.format(value);

/** The ways a number prints. */
export const numberStyles = ['figures', 'words'] as const;
/** One way a number prints. */
export type NumberStyle = (typeof numberStyles)[number];

/** "$1,250.00", "$400"; plain: without the sign. Cents print when there are any. */
export const printMoney = (value: number, style: MoneyStyle): string => {
  const amount = (Number.isInteger(value) ? withoutCents : withCents).format(value);
  return style === 'plain' ? amount : `$${amount}`;
};

const words = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'] as const;

/** A number in words up to ten, in figures above. */
export const numberInWords = (value: number): string => words[value] ?? printNumber(value);
