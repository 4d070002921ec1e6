/** A value that is at hand, or will be. What is at hand needs no promise, and whoever takes it need not wait. */
export type Soon<Value> = Value | Promise<Value>;

/** All of some values, at hand if each of them is. */
export const all = <Value>(values: Soon<Value>[]): Soon<Value[]> =>
  values.some((value) => value instanceof Promise) ? Promise.all(values) : (values as Value[]); // none is a promise
