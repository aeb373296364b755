import { setImmediate } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { InFlight, readAhead } from "#files/in-flight";

/** Work that ends when the test says so. */
function controlled() {
  const begun: (() => void)[] = [];
  const failing: ((error: Error) => void)[] = [];
  const work = () =>
    new Promise<void>((resolve, reject) => {
      begun.push(resolve);
      failing.push(reject);
    });
  return { begun, failing, work };
}

describe("writes beside the work", () => {
  test("are as many at once as allowed, and the next one waits for one of them", async () => {
    const { begun, work } = controlled();
    const writes = new InFlight(2);
    await writes.add(1, work);
    await writes.add(1, work);
    let isThirdBegun = false;
    const third = writes.add(1, work).then(() => (isThirdBegun = true));
    await setImmediate();
    expect([begun.length, isThirdBegun]).toEqual([2, false]);
    begun[1]!();
    await third;
    expect(begun.length).toBe(3);
  });

  test("of more than the whole size are waited for", async () => {
    const { begun, work } = controlled();
    const writes = new InFlight(2);
    let isOver = false;
    const large = writes.add(3, work).then(() => (isOver = true));
    await setImmediate();
    expect([begun.length, isOver]).toEqual([1, false]);
    begun[0]!();
    await large;
  });

  test("have all ended when the end resolves", async () => {
    const { begun, work } = controlled();
    const writes = new InFlight(2);
    await writes.add(1, work);
    let isEnded = false;
    const end = writes.end().then(() => (isEnded = true));
    await setImmediate();
    expect(isEnded).toBe(false);
    begun[0]!();
    await end;
  });

  test("that fail are thrown by the next call, none begins after it, and the end waits for the others", async () => {
    const { begun, failing, work } = controlled();
    const writes = new InFlight(3);
    await writes.add(1, work);
    await writes.add(1, work);
    failing[0]!(new Error("S3"));
    await setImmediate();
    await expect(writes.add(1, work)).rejects.toThrow("S3");
    expect(begun.length).toBe(2);
    const end = writes.end();
    const state = await Promise.race([end.catch(() => "ENDED"), setImmediate("WAITS")]);
    begun[1]!();
    await expect(end).rejects.toThrow("S3");
    expect(state).toBe("WAITS");
  });
});

describe("reads ahead", () => {
  const sized = (...items: number[]) => items.map((item) => ({ item, size: 1 }));

  test("are one alone if it is larger than all may be", async () => {
    const begun: string[] = [];
    const items = [
      { item: "small", size: 1 },
      { item: "large", size: 5 },
      { item: "last", size: 1 },
    ];
    const results = readAhead(items, 2, async (item) => void begun.push(item));
    await results.next();
    expect(begun).toEqual(["small"]);
    await results.next();
    expect(begun).toEqual(["small", "large"]);
    await results.next();
    expect(begun).toEqual(["small", "large", "last"]);
  });

  test("come in their order, whichever ends first, and are as many at once as allowed", async () => {
    const begun: number[] = [];
    const ended: Record<number, () => void> = {};
    const read = (item: number) => {
      begun.push(item);
      return new Promise<number>((resolve) => (ended[item] = () => resolve(item)));
    };
    const results = readAhead(sized(1, 2, 3), 2, read);
    const first = results.next();
    await setImmediate();
    expect(begun).toEqual([1, 2]);
    ended[2]!();
    ended[1]!();
    expect(await first).toEqual({ value: 1, done: false });
    const second = results.next();
    await setImmediate();
    expect(begun).toEqual([1, 2, 3]);
    expect(await second).toEqual({ value: 2, done: false });
    ended[3]!();
    expect(await results.next()).toEqual({ value: 3, done: false });
    expect(await results.next()).toEqual({ value: undefined, done: true });
  });

  test("that fail are thrown in their turn", async () => {
    const results = readAhead(sized(1, 2), 2, (item) =>
      item === 2 ? Promise.reject(new Error("S3")) : Promise.resolve(item),
    );
    expect(await results.next()).toEqual({ value: 1, done: false });
    await expect(results.next()).rejects.toThrow("S3");
  });

  test("of nothing end at once", async () => {
    expect(await readAhead([], 2, () => Promise.resolve()).next()).toEqual({ value: undefined, done: true });
  });
});
