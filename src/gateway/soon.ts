/** A value that is at hand, or will be. What is at hand needs no promise, and whoever takes it need not wait. */
export type Soon<Value> = Value | Promise<Value>;

/** All of some values, at hand if each of them is. */
export const all = <Value>(values: Soon<Value>[]): Soon<Value[]> =>
  values.some((value) => value instanceof Promise) ? Promise.all(values) : (values as Value[]); // none is a promise

/** What `use` makes of a value, at hand if that is. */
export const given = <Value, Result>(
  value: Soon<Value>,
  use: (value: Value) => Result,
): Soon<Result> => (value instanceof Promise ? value.then(use) : use(value));
