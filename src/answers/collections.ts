/** The collections whose entries other answers name by id: where each is, and the word for one of its entries. */
export const collections = {
  incidents: { path: 'incidents', one: 'incident' },
  witnesses: { path: 'witnesses', one: 'witness' },
  exhibits: { path: 'exhibits', one: 'exhibit' },
  children: { path: 'children', one: 'child' },
  pets: { path: 'pets', one: 'pet' },
  priorOrders: { path: 'history.priorOrders', one: 'earlier order' },
  otherCases: { path: 'history.otherCases', one: 'other case' },
} as const;

/** A collection whose entries other answers name by id. */
export type Collection = keyof typeof collections;
