import { describe, expect, test } from "vitest";
import { Pacer } from "#pacer";

const UNITS = 100;
/** Between two requests of a process. */
const TRIP_MS = 10;

/**
 * Processes that send `UNITS` at a time to a table that takes `capacity` units a second and keeps a second of it.
 * Returns what each got and what was refused, in units a second.
 */
class Simulation {
  readonly #capacity: number;
  #room: number;
  #now = 0;

  constructor(capacity: number) {
    this.#capacity = capacity;
    this.#room = capacity;
  }

  run(pacers: readonly Pacer[], seconds: number) {
    const end = this.#now + seconds * 1_000;
    const processes = pacers.map((pacer) => ({ pacer, at: this.#now + pacer.wait(UNITS, this.#now), units: 0 }));
    let refused = 0;
    for (;;) {
      const [next] = processes.toSorted((a, b) => a.at - b.at);
      if (!next || next.at >= end) break;
      this.#room = Math.min(this.#capacity, this.#room + ((next.at - this.#now) / 1_000) * this.#capacity);
      this.#now = next.at;
      if (this.#room > 0) {
        this.#room -= UNITS;
        next.units += UNITS;
        next.pacer.succeeded(UNITS, this.#now);
      } else {
        refused += UNITS;
        next.pacer.throttled(this.#now);
      }
      const ready = this.#now + TRIP_MS;
      next.at = ready + next.pacer.wait(UNITS, ready);
    }
    return { rates: processes.map(({ units }) => units / seconds), refused: refused / seconds };
  }
}

describe("a pacer", () => {
  test.each([500, 2_000, 5_000])("finds that a table takes %i units a second", (capacity) => {
    const table = new Simulation(capacity);
    const pacers = [new Pacer(1_000)];
    table.run(pacers, 20);
    const { rates, refused } = table.run(pacers, 120);
    expect(rates[0]).toBeGreaterThan(0.9 * capacity);
    expect(refused).toBeLessThan(0.03 * capacity);
  });

  test("shares a table with one that begins later, and takes all of it again", () => {
    const table = new Simulation(4_000);
    const [first, second] = [new Pacer(1_000), new Pacer(1_000)];
    table.run([first], 60);
    table.run([first, second], 300);
    const { rates, refused } = table.run([first, second], 300);
    expect(rates[0]! + rates[1]!).toBeGreaterThan(0.9 * 4_000);
    expect(Math.max(...rates) / Math.min(...rates)).toBeLessThan(1.3);
    expect(refused).toBeLessThan(0.02 * 4_000);
    table.run([first], 60);
    expect(table.run([first], 60).rates[0]).toBeGreaterThan(0.9 * 4_000);
  });

  test("shares a new table among 64 processes", () => {
    const table = new Simulation(4_000);
    const pacers = Array.from({ length: 64 }, () => new Pacer(1_000));
    table.run(pacers, 60);
    const { rates, refused } = table.run(pacers, 120);
    expect(rates.reduce((sum, rate) => sum + rate)).toBeGreaterThan(0.9 * 4_000);
    expect(refused).toBeLessThan(0.25 * 4_000);
    expect(Math.min(...rates)).toBeGreaterThan(0);
  });

  test("lets requests below its rate pass at once", () => {
    const pacer = new Pacer(1_000);
    const waits = Array.from({ length: 50 }, (_, call) => pacer.wait(10, call * 20));
    expect(waits.every((wait) => wait === 0)).toBe(true);
  });

  test("is cut once by requests that are throttled together", () => {
    const pacer = new Pacer(1_000);
    for (let call = 0; call < 10; call++) pacer.throttled(call * 20);
    expect(pacer.rate).toBe(850);
  });

  test("never stops, however often it is throttled", () => {
    const pacer = new Pacer(1_000);
    for (let call = 0; call < 100; call++) pacer.throttled(call * 300);
    expect(pacer.rate).toBe(20);
  });

  test("does not grow without use", () => {
    const pacer = new Pacer(1_000);
    for (let call = 0; call < 100; call++) pacer.succeeded(1, call * 100);
    expect(pacer.rate).toBe(1_000);
  });
});
