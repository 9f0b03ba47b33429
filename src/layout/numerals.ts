const romanParts = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
] as const;

/** 1 as "I", 14 as "XIV". */
export const roman = (number: number): string => {
  let rest = number;
  let text = '';
  for (const [value, letters] of romanParts) {
    while (rest >= value) {
      text += letters;
      rest -= value;
    }
  }
  return text;
};

/** 1 as "A", 26 as "Z", 27 as "AA". */
export const letters = (number: number): string => {
  const before = Math.floor((number - 1) / 26);
  return (before > 0 ? letters(before) : '') + String.fromCharCode(65 + ((number - 1) % 26));
};
