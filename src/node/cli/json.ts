/** A value as the command line prints it for other programs: indented JSON that ends with a line feed. */
export const jsonText = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
