import * as List from "@hamta/core/list";
import { parse as csvParse } from "csv-parse";
import Papa from "papaparse";
import { uniform, list, type ListSpec } from "#bench/rows";
import { answer } from "#bench/alone/process";

/**
 * Reads a list of any length with one parser. The bytes are a list of 10,000 rows, made before the clock starts and
 * read repeatedly in pieces of 64 KiB, as from S3. So neither creating nor storing them is measured.
 */

const [parser = "", count = "0"] = process.argv.slice(2);
const BLOCK = 10_000;
const CHUNK = 64 * 1024;

const spec: ListSpec = uniform("ON_FILE", BLOCK);
const bytes = list(spec);
const body = bytes.subarray(bytes.indexOf("\n") + 1);
const rows = Number(count);

function* chunks(): Generator<Uint8Array> {
  yield bytes.subarray(0, bytes.length - body.length);
  for (let block = 0; block < rows / BLOCK; block++) {
    for (let at = 0; at < body.length; at += CHUNK) yield body.subarray(at, at + CHUNK);
  }
}

const size = bytes.length - body.length + (rows / BLOCK) * body.length;

/** Returns the rows read; each parser in its fastest mode. */
const PARSERS: Record<string, () => Promise<number>> = {
  ours: async () => {
    const reader = List.Reader.open(
      "corrections",
      { uploader: "IMPORTER", importer: "importer-a" },
      { limit: 2 ** 40 },
    );
    let valid = 0;
    for (const chunk of chunks()) for (const row of reader.push(chunk)) valid += row.ok ? 1 : 0;
    for (const row of reader.end()) valid += row.ok ? 1 : 0;
    return valid;
  },
  "csv-parse": async () => {
    let read = 0;
    const parsing = csvParse({ relax_column_count: true });
    const all = (async () => {
      for await (const record of parsing) read += record ? 1 : 0;
    })();
    for (const chunk of chunks()) {
      if (!parsing.write(chunk)) await new Promise((resolve) => parsing.once("drain", resolve));
    }
    parsing.end();
    await all;
    return read - 1;
  },
  // Papa Parse is fastest with text in memory, so it gets that; decoding counts.
  papaparse: async () => {
    let read = 0;
    const text = Buffer.concat([...chunks()]).toString("utf8");
    Papa.parse(text, { skipEmptyLines: true, step: ({ data }) => (read += data ? 1 : 0) });
    return read - 1;
  },
};

await answer(async () => {
  const parse = PARSERS[parser];
  if (!parse) throw new Error(`There is no parser ${parser}`);
  const start = performance.now();
  const read = await parse();
  const seconds = (performance.now() - start) / 1000;
  if (read !== rows) throw new Error(`${parser} read ${read} rows of ${rows}`);
  return { seconds, rows, bytes: size };
});
