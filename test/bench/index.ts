import { parseArgs } from "node:util";
import { importing } from "./importing.ts";
import { reading } from "./reading.ts";
import { table } from "./table.ts";

/** `pnpm bench [--rows N] [--json]`: what reading and importing cost on this machine; ratios are worth more than rates. */
const { values } = parseArgs({ options: { rows: { type: "string", default: "100000" }, json: { type: "boolean" } } });

const rows = [...(await reading()), ...(await importing(Number(values.rows)))];
process.stdout.write(values.json ? `${JSON.stringify(rows, null, 2)}\n` : `${table(rows)}\n`);
