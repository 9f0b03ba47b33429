const kilobytes = new Intl.NumberFormat('en-US', { style: 'unit', unit: 'kilobyte', maximumFractionDigits: 0 });
const megabytes = new Intl.NumberFormat('en-US', { style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 });

/** The size of a file in words: thousands of bytes, from a million on millions. Nothing that has bytes is said to have none. */
export const fileSize = (bytes: number): string =>
  bytes < 999_500 ? kilobytes.format(Math.max(Math.sign(bytes), bytes / 1_000)) : megabytes.format(bytes / 1_000_000);
