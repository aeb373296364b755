/** Characters of a piece; the last line of it may go beyond. */
const PIECE = 65_536;

/** Lines joined to pieces, so that each write has enough of them and none holds all. */
export async function* inPieces(lines: AsyncIterable<string>): AsyncGenerator<string> {
  let piece = "";
  for await (const line of lines) {
    piece += line;
    if (piece.length < PIECE) continue;
    yield piece;
    piece = "";
  }
  if (piece !== "") yield piece;
}
