/** Whether the long forms of tests run: `npm run test:long`. They print their figures. */
export const isLong = process.env.LONG_TESTS === '1';

/** How many times a test tries, in its short and its long form. */
export const times = (short: number, long: number): number => (isLong ? long : short);
