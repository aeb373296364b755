/** Bytes with the runtime's own search and slicing. */
export type View = {
  lastIndexOf(byte: number): number;
  toString(encoding: "utf8", from?: number, to?: number): string;
};
