import { type CallName, callNames, type Handlers } from '../../src/api/contract.ts';

type Table = { -readonly [Name in CallName]?: Handlers[Name] };

const isWhole = (table: Table): table is Handlers => callNames.every((name) => table[name] !== undefined);

const set = <Name extends CallName>(table: Table, name: Name, handler: Handlers[Name]): void => {
  table[name] = handler;
};

/** Handlers for a test: those given, and for every other call one that says it was not expected. */
export const handlersWith = (given: Partial<Handlers>): Handlers => {
  const table: Table = {};
  for (const name of callNames) {
    set(table, name, () => Promise.reject(new Error(`The call ${name} was not expected.`)));
  }
  Object.assign(table, given);
  if (!isWhole(table)) throw new Error('A call has no handler.');
  return table;
};
