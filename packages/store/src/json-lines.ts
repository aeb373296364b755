/** One JSON value on each line: the format of the chunks of an import. */

export function parse<T>(text: string): T[] {
  const lines: T[] = [];
  for (let start = 0; start < text.length;) {
    const end = text.indexOf("\n", start);
    const stop = end === -1 ? text.length : end;
    if (stop > start) lines.push(JSON.parse(text.slice(start, stop)) as T);
    start = stop + 1;
  }
  return lines;
}

export function parseJson<T>(text: string | null): T {
  if (text === null) throw new Error("A file that inspect writes is missing");
  return JSON.parse(text) as T;
}

export function stringify(values: readonly unknown[]): string {
  return values.map((value) => `${JSON.stringify(value)}\n`).join("");
}
