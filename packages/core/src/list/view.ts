/** Bytes with the runtime's own search and slicing. `latin1`: a character for each byte; those above ASCII may differ. */
export type View = {
  lastIndexOf(byte: number): number;
  toString(encoding: "utf8" | "latin1", from?: number, to?: number): string;
};
