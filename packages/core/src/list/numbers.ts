const PAGE = 1 << 16;

/** Signed 32-bit numbers by position, 4 bytes each, growing a page at a time, so that growing never holds two copies. */
export class Numbers {
  length = 0;
  readonly #pages: (Int32Array | undefined)[] = [];

  /** 0 where nothing was set. */
  get(at: number): number {
    return this.#pages[at >>> 16]?.[at & (PAGE - 1)] ?? 0;
  }

  set(at: number, value: number): void {
    const page = (this.#pages[at >>> 16] ??= new Int32Array(PAGE));
    page[at & (PAGE - 1)] = value;
    if (at >= this.length) this.length = at + 1;
  }

  /** Every number is 0; the pages stay. */
  clear(): void {
    for (const page of this.#pages) page?.fill(0);
  }

  push(value: number): void {
    this.set(this.length, value);
  }
}
