import { parseArgs } from "node:util";
import { capacity } from "#bench/capacity";
import { type Measured, sheetOf, text } from "#bench/figure";
import { growth } from "#bench/growth";
import { importing } from "#bench/importing";
import { inspecting } from "#bench/inspecting";
import { write } from "#bench/page";
import { limits } from "#bench/limits";
import { reading } from "#bench/reading";
import { repeats } from "#bench/repeats";
import { scale } from "#bench/scale/index";
import { starting } from "#bench/starting";
import { serving } from "#bench/serving/index";

/**
 * `pnpm bench [SUBJECT…] [--rows N] [--json] [--write]`: the system's cost on this machine, beside the references of
 * the same run. Without subjects all of them, growth up to 10,000 rows. `--write` updates the tables in
 * docs/performance.md and docs/scale.md.
 */

const SUBJECTS: Record<string, (rows: number | undefined, keep: boolean) => Promise<Measured>> = {
  reading: () => reading(),
  repeats: () => repeats(),
  inspecting: (rows = 1_000_000) => inspecting(rows),
  serving: () => serving(),
  starting: () => starting(),
  capacity: () => capacity(),
  importing: (rows = 50_000) => importing(rows),
  limits: (rows = 16_000) => limits(rows),
  scale: (rows = 2_000) => scale(rows),
  growth: (rows = 10_000, keep) => growth(rows, keep),
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { rows: { type: "string" }, json: { type: "boolean" }, write: { type: "boolean" } },
});
const rows = values.rows === undefined ? undefined : Number(values.rows.replaceAll("_", ""));
const names = positionals.length > 0 ? positionals : Object.keys(SUBJECTS);

const measured: Record<string, Measured> = {};
for (const name of names) {
  const subject = SUBJECTS[name];
  if (!subject) throw new Error(`There is no ${name} to measure, only ${Object.keys(SUBJECTS).join(", ")}`);
  measured[name] = await subject(rows, values.write ?? false);
}

if (values.json) process.stdout.write(`${JSON.stringify(measured, null, 2)}\n`);
else {
  for (const [name, { figures, sheets = [] }] of Object.entries(measured)) {
    const all = [...(figures.length > 0 ? [sheetOf(figures)] : []), ...sheets];
    process.stdout.write(`\n${name}\n\n${all.map(text).join("\n\n")}\n`);
  }
}
if (values.write) write(measured);
