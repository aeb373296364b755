const PAGE = 1 << 16;

/** Signed 32-bit numbers by position, 4 bytes each. Grows page by page, so that it never has two copies in memory. */
export class PagedInt32 {
  length = 0;
  readonly #pages: (Int32Array | undefined)[] = [];

  /** 0 if nothing was set. */
  get(at: number): number {
    return this.#pages[at >>> 16]?.[at & (PAGE - 1)] ?? 0;
  }

  set(at: number, value: number): void {
    const page = (this.#pages[at >>> 16] ??= new Int32Array(PAGE));
    page[at & (PAGE - 1)] = value;
    if (at >= this.length) this.length = at + 1;
  }

  /** Sets every number to 0; the pages stay allocated. */
  clear(): void {
    for (const page of this.#pages) page?.fill(0);
  }

  push(value: number): void {
    this.set(this.length, value);
  }
}
