import { parse as csvParse } from "csv-parse/sync";
import Papa from "papaparse";
import { inferSchema, initParser } from "udsv";

/** Records of a text, the first of them the header, by parsers that know nothing of lists. */
export const PARSERS = {
  "csv-parse": (text: string): string[][] => csvParse(text, { relax_column_count: true, skip_empty_lines: true }),
  PapaParse: (text: string): string[][] => Papa.parse<string[]>(text, { skipEmptyLines: true }).data,
  uDSV: (text: string): string[][] => {
    const schema = inferSchema(text, { header: () => [] });
    return initParser(schema).stringArrs(text);
  },
} as const;

export type Parser = keyof typeof PARSERS;
export const NAMES = Object.keys(PARSERS) as Parser[];
