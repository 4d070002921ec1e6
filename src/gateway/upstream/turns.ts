/** Lets so many be under way at a time; the others wait in their order. */
export interface Turns<One> {
  /** Begins one, at once if it may be. */
  take(one: One): void;
  /** Told that one has ended. */
  passOn(): void;
}

/** Turns of which `most` are taken at a time; `begin` must not fail. */
export const createTurns = <One>(most: number, begin: (one: One) => void): Turns<One> => {
  const waiting: One[] = [];
  let underWay = 0;
  let isBeginning = false;

  /** What begins may end at once. The next is not begun within it, or a long line would fill the stack. */
  const beginNext = () => {
    if (isBeginning) return;
    isBeginning = true;
    while (underWay < most) {
      const next = waiting.shift();
      if (next === undefined) break;
      underWay += 1;
      begin(next);
    }
    isBeginning = false;
  };

  return {
    take(one) {
      waiting.push(one);
      beginNext();
    },
    passOn() {
      underWay -= 1;
      beginNext();
    },
  };
};
