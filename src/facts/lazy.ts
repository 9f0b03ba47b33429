/**
 * An object whose fields are computed when first read, and then kept: a petition does not pay for the facts of a worksheet.
 * Fields are own and enumerable.
 */
export const lazily = <T extends object>(makers: { readonly [K in keyof T]: () => T[K] }): T => {
  const target = {};
  for (const key of Object.keys(makers) as (keyof T & string)[]) {
    Object.defineProperty(target, key, {
      enumerable: true,
      configurable: true,
      get: () => {
        const value = makers[key]();
        Object.defineProperty(target, key, { enumerable: true, value });
        return value;
      },
    });
  }
  return target as T;
};
