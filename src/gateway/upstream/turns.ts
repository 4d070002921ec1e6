/** Turns of which `most` are taken at a time; the others wait in their order. */
export class Turns<One> {
  private readonly waiting: One[] = [];
  private underWay = 0;
  private isBeginning = false;

  /** `begin` must not fail. */
  constructor(
    private readonly most: number,
    private readonly begin: (one: One) => void,
  ) {}

  /** Begins one, at once if it may be. */
  take(one: One): void {
    this.waiting.push(one);
    this.beginNext();
  }

  /** Told that one has ended. */
  passOn(): void {
    this.underWay -= 1;
    this.beginNext();
  }

  /** What begins may end at once. The next is not begun within it, or a long line would fill the stack. */
  private beginNext(): void {
    if (this.isBeginning) return;
    this.isBeginning = true;
    while (this.underWay < this.most) {
      const next = this.waiting.shift();
      if (next === undefined) break;
      this.underWay += 1;
      this.begin(next);
    }
    this.isBeginning = false;
  }
}
