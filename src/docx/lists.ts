/** The list definitions of every file, in the order in which they are declared. */
export const listReferences = ['headings', 'allegations', 'prayer', 'letters', 'numbers', 'bullets'] as const;

/** The name of a list definition. */
export type ListReference = (typeof listReferences)[number];

/** The deepest level that the flat lists have; anything deeper is set at it. */
export const deepestLevel = 2;
