import { readFile, writeFile } from "node:fs/promises";
import { EXAMPLES, exampleOf } from "#examples";
import type { Event } from "#event";

/** Writes the table and the examples of docs/events.md. With `--check` it writes nothing and fails if they are stale. */

const PAGE = new URL("../../../docs/events.md", import.meta.url);
const TYPES = Object.keys(EXAMPLES) as Event["type"][];

/** As EventBridge gives it to a listener, whose `time` has whole seconds. */
function json(type: Event["type"]): string {
  const { detail } = exampleOf(type);
  const event = { source: "hamta.production", "detail-type": type, time: detail.time.replace(/\.\d+/, ""), detail };
  return `\`\`\`json\n${onOneLine(JSON.stringify(event, null, 2))}\n\`\`\``;
}

/** Each innermost array, then each innermost object, on one line. */
function onOneLine(text: string): string {
  const join = (inner: string) => inner.trim().replaceAll(/\s*\n\s*/g, " ");
  return text
    .replaceAll(/\[([^[\]{}]*)\]/g, (_, inner: string) => `[${join(inner)}]`)
    .replaceAll(/(?<=": )\{([^{}]*)\}/g, (_, inner: string) => `{ ${join(inner)} }`);
}

/** By sort key of the item. */
const SUBJECTS: Readonly<Record<string, string>> = {
  TICKET: "NUMBER",
  IMPORT: "IMPORT",
  CORRECTION: "DEVICE:STATEMENT",
};

const table = [
  ["`detail-type`", "when", "`detail.id`"],
  ["---", "---", "---"],
  ...TYPES.map((type) => {
    const { when, after } = EXAMPLES[type];
    return [`\`${type}\``, when, `\`${type}:${SUBJECTS[after.sk] ?? ""}\``];
  }),
];

const blocks: Readonly<Record<string, string>> = {
  types: table.map((cells) => `| ${cells.join(" | ")} |`).join("\n"),
  ...Object.fromEntries(TYPES.map((type) => [type, json(type)])),
};

const before = await readFile(PAGE, "utf8");
for (const name of Object.keys(blocks)) {
  if (!before.includes(`<!-- generated: ${name} -->`)) {
    throw new Error(`docs/events.md has no place for ${name}: add <!-- generated: ${name} --><!-- /generated -->`);
  }
}
const page = before.replaceAll(
  /(<!-- generated: (\w+) -->\n?)[^]*?(<!-- \/generated -->)/g,
  (_, start: string, name: string, end: string) => {
    const block = blocks[name];
    if (block === undefined) throw new Error(`docs/events.md has a place for ${name}, which is no event`);
    return `${start.trimEnd()}\n<!-- prettier-ignore-start -->\n\n${block}\n\n<!-- prettier-ignore-end -->\n${end}`;
  },
);
if (!process.argv.includes("--check")) await writeFile(PAGE, page);
else if (page !== before) {
  process.stderr.write("docs/events.md is stale: run pnpm generate\n");
  process.exitCode = 1;
}
