/**
 * Runs writes beside the work that goes on, of a bounded size together: a PUT takes S3 30 to 50 ms. The first failure is
 * thrown by the next call, and no write begins after it.
 */
export class InFlight {
  readonly #most: number;
  readonly #running = new Set<Promise<void>>();
  #size = 0;
  #failure: { error: unknown } | null = null;

  /** @param most size of all writes under way; the caller waits for a write that is larger */
  constructor(most: number) {
    this.#most = most;
  }

  /** Resolves when the write has begun, or has ended if it is larger than all may be. */
  async add(size: number, write: () => Promise<unknown>): Promise<void> {
    while (this.#running.size > 0 && this.#size + size > this.#most) await Promise.race(this.#running);
    this.#assertNoFailure();
    const running = this.#run(size, write);
    this.#running.add(running);
    void running.then(() => this.#running.delete(running));
    // The caller would collect the next one meanwhile, and hold two.
    if (size > this.#most) await running;
  }

  /** Resolves when every write has ended well; after a failure it waits for the others and throws. */
  async end(): Promise<void> {
    await Promise.all(this.#running);
    this.#assertNoFailure();
  }

  async #run(size: number, write: () => Promise<unknown>): Promise<void> {
    this.#size += size;
    try {
      await write();
    } catch (error) {
      this.#failure ??= { error };
    }
    this.#size -= size;
  }

  #assertNoFailure(): void {
    if (this.#failure) throw this.#failure.error;
  }
}

export type Sized<T> = { item: T; size: number };

/**
 * The results of reads in their order. The reads under way have the size `most` together, if more than one is under way;
 * the one whose result is waited for is one of them.
 */
export async function* readAhead<T, R>(
  items: readonly Sized<T>[],
  most: number,
  read: (item: T) => Promise<R>,
): AsyncGenerator<R> {
  const pending: Sized<Promise<R>>[] = [];
  let sum = 0;
  for (let next = 0; next < items.length || pending.length > 0;) {
    for (let one = items[next]; one && (pending.length === 0 || sum + one.size <= most); one = items[++next]) {
      const result = read(one.item);
      // The error is thrown when this read is awaited; without a handler now, Node would stop the process.
      result.catch(() => {});
      pending.push({ item: result, size: one.size });
      sum += one.size;
    }
    const first = pending.shift()!;
    yield await first.item;
    sum -= first.size;
  }
}
