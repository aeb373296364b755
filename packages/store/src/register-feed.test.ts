import { describe, expect, test } from "vitest";
import * as Position from "#feed-position";
import { contiguous } from "#register-feed";

const chunks = (...positions: number[]) => positions.map((position) => ({ position }));

describe("a reader of the feed", () => {
  test("takes the chunks from the requested one on", () => {
    expect(contiguous(chunks(3, 4, 5), 3)).toEqual(chunks(3, 4, 5));
    expect(contiguous(chunks(), 3)).toEqual([]);
  });

  test("never passes a chunk that it has not read yet", () => {
    expect(contiguous(chunks(3, 5, 6), 3)).toEqual(chunks(3));
    expect(contiguous(chunks(4, 5), 3)).toEqual([]);
  });
});

describe("a position in the feed", () => {
  test("is a text and back", () => {
    const position = [
      { chunk: 1, taken: 0 },
      { chunk: 17, taken: 100 },
      { chunk: 999_999_999_999, taken: 3 },
      { chunk: 2, taken: 12 },
    ];
    expect(Position.toText(position)).toBe("1.0-17.100-999999999999.3-2.12");
    expect(Position.parse(Position.toText(position))).toEqual(position);
    expect(Position.parse(Position.toText(Position.START))).toEqual(Position.START);
  });

  test.for([
    "",
    "1.0-1.0-1.0",
    "1.0-1.0-1.0-1.0-1.0",
    "0.0-1.0-1.0-1.0",
    "1.0-1.0-1.0-1.00",
    "1.0-1.0-1.0-1.-1",
    "1.0-1.0-1.0-1.99999",
    "1.0-1.0-1.0-9999999999999.0",
    "a.b-1.0-1.0-1.0",
  ])("is not %s", (text) => {
    expect(Position.parse(text)).toBeNull();
  });
});
