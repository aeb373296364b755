export type Range = { readonly start: number; readonly end: number };

/**
 * Parses a Range header; both ends are inclusive. Undefined if S3 sends the whole object: without a header, and for
 * several ranges.
 */
export const parse = (header: string | undefined, size: number): Range | "unsatisfiable" | undefined => {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header ?? "");
  if (!match || header === "bytes=-") return undefined;
  const [, from = "", to = ""] = match;
  const start = from === "" ? Math.max(0, size - Number(to)) : Number(from);
  const end = from === "" || to === "" ? size - 1 : Math.min(Number(to), size - 1);
  return start > end ? "unsatisfiable" : { start, end };
};
