import { readFileSync, writeFileSync } from "node:fs";
import { table } from "#bench/parsers/table";
import { PAGE, place } from "#bench/parsers/page";

/** `pnpm parsers`: prints what other parsers make of the inputs of the reader's tests, and writes it to docs/lists.md. */
const made = table();
writeFileSync(PAGE, place(readFileSync(PAGE, "utf8"), made));
process.stdout.write(`${made}\n`);
