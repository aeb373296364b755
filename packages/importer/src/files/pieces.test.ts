import { expect, test } from "vitest";
import { inPieces } from "#files/pieces";

test("8,000 lines of 20,000 characters are never held together, and none is lost", async () => {
  const line = `${",".repeat(19_998)}\r\n`;
  const lines = async function* () {
    for (let row = 0; row < 8_000; row++) yield line;
  };
  const sizes: number[] = [];
  for await (const piece of inPieces(lines())) sizes.push(piece.length);
  expect(Math.max(...sizes)).toBeLessThan(65_536 + line.length);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(8_000 * line.length);
});

test("what is left at the end is a piece, and of no lines there is none", async () => {
  const piecesOf = async (...lines: string[]) => {
    const source = async function* () {
      yield* lines;
    };
    const pieces: string[] = [];
    for await (const piece of inPieces(source())) pieces.push(piece);
    return pieces;
  };
  expect(await piecesOf("a\r\n", "b\r\n")).toEqual(["a\r\nb\r\n"]);
  expect(await piecesOf()).toEqual([]);
});
