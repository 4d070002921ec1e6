import type { Told } from './live.js';

/** What an inbox is to ask of its topic. */
export interface InboxOwner {
  /** The first is asked for. */
  begin(): void;
  /** Nobody reads any more. */
  end(): void;
  /** What stands in for all that was lost. */
  afterLoss(): Iterable<Told>;
  /** One is taken out. */
  onTold(told: Told): void;
}

interface Reader {
  resolve(result: IteratorResult<Told, void>): void;
  reject(error: unknown): void;
}

const done = { done: true, value: undefined } as const;

/**
 * What waits for one subscriber. When it is full, it is emptied, and takes nothing more until somebody reads again. It is
 * no generator function: to return from one that waits would have to wait, too.
 */
export class Inbox implements AsyncGenerator<Told, void, undefined> {
  /** Single ones, and such as are made when they are read. */
  #queue: (Told | Iterator<Told>)[] = [];
  readonly #readers: Reader[] = [];
  #phase: 'new' | 'open' | 'ending' | 'over' = 'new';
  #failure: { readonly error: unknown } | null = null;
  #isLost = false;
  #lastAt: number | null = null;

  constructor(
    private readonly owner: InboxOwner,
    private readonly limit: number,
  ) {}

  get isOver(): boolean {
    return this.#phase === 'over' || this.#phase === 'ending';
  }

  /** All of one poll come at once, and of one moment: it is full only where it was so before the first of them. */
  put(told: Told): void {
    const isFirst = told.at !== this.#lastAt;
    this.#lastAt = told.at;
    if (isFirst && this.#queue.length >= this.limit) this.lose();
    else this.#add(told);
  }

  /** Adds what is made only when it is read: it counts as one. */
  putAll(tolds: Iterable<Told>): void {
    this.#add(tolds[Symbol.iterator]());
  }

  /** Throws away all that waits. What stands in for it is asked for when somebody reads. */
  lose(): void {
    this.#queue = [];
    this.#isLost = true;
    this.#serve();
  }

  /** Ends it with an error, behind what waits. */
  fail(error: unknown): void {
    if (this.isOver) return;
    this.#phase = 'ending';
    this.#failure = { error };
    this.owner.end();
    this.#serve();
  }

  next(): Promise<IteratorResult<Told, void>> {
    return new Promise((resolve, reject) => {
      this.#readers.push({ resolve, reject });
      if (this.#phase === 'new') {
        this.#phase = 'open';
        this.owner.begin();
      }
      this.#serve();
    });
  }

  /** Ends it at once, and all who wait with it. */
  async return(): Promise<IteratorResult<Told, void>> {
    this.#close();
    return done;
  }

  async throw(error: unknown): Promise<IteratorResult<Told, void>> {
    this.#close();
    throw error;
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#close();
  }

  #add(item: Told | Iterator<Told>): void {
    if (this.isOver || this.#isLost) return;
    this.#queue.push(item);
    this.#serve();
  }

  #serve(): void {
    for (let reader = this.#readers[0]; reader; reader = this.#readers[0]) {
      const told = this.#tryTake();
      if (told) {
        this.owner.onTold(told);
        reader.resolve({ done: false, value: told });
      } else if (this.#failure) {
        reader.reject(this.#failure.error);
        this.#failure = null;
        this.#phase = 'over';
      } else if (this.#phase === 'over') reader.resolve(done);
      else return;
      this.#readers.shift();
    }
  }

  /** What is made only now may turn out not to be made. */
  #tryTake(): Told | null {
    try {
      return this.#take();
    } catch (error) {
      this.#queue = [];
      this.fail(error);
      return null;
    }
  }

  #take(): Told | null {
    if (this.#isLost) {
      this.#isLost = false;
      this.#queue = [this.owner.afterLoss()[Symbol.iterator]()];
    }
    for (let first = this.#queue[0]; first; first = this.#queue[0]) {
      if ('type' in first) {
        this.#queue.shift();
        return first;
      }
      const { done: isDone, value } = first.next();
      if (!isDone) return value;
      this.#queue.shift();
    }
    return null;
  }

  #close(): void {
    const wasNew = this.#phase === 'new';
    const wasOver = this.#phase === 'over';
    this.#phase = 'over';
    this.#queue = [];
    this.#isLost = false;
    this.#failure = null;
    this.#serve();
    if (!wasNew && !wasOver) this.owner.end();
  }
}
