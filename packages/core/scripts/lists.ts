import { readFile, writeFile } from "node:fs/promises";
import { KEEP_REASONS } from "#undo";
import { REASONS } from "#list/reason";
import { canSend, KINDS, UPLOADERS, type Uploader } from "#list/kind";
import { DESCRIPTORS } from "#list/kinds/index";
import { OUTCOMES, UNDO_OUTCOMES, type Outcome } from "#outcome";
import * as Examples from "#texts/examples";
import * as FileText from "#texts/file";
import * as FindingText from "#texts/finding";
import * as OutcomeText from "#texts/outcome";
import * as ReasonText from "#texts/reason";

/** Writes the tables of codes into docs/lists.md. With `--check` it only says whether they are of these texts. */

const PAGE = new URL("../../../docs/lists.md", import.meta.url);

function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [header, header.map(() => "---"), ...rows];
  return lines.map((cells) => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`).join("\n");
}

const code = (text: string) => `\`${text}\``;

const SENDERS: Readonly<Record<Uploader, string>> = { IMPORTER: "importers", OPERATOR: "operators", OPS: "ops" };

/** The kinds of list that have each outcome. */
function kindsOf(): Map<Outcome, string[]> {
  const kinds = new Map<Outcome, string[]>();
  const all = [...KINDS.map((kind) => [kind, OUTCOMES[kind]] as const), ["undo", UNDO_OUTCOMES] as const];
  for (const [kind, outcomes] of all) {
    for (const outcome of outcomes) kinds.set(outcome, [...(kinds.get(outcome) ?? []), kind]);
  }
  return kinds;
}

const TABLES: Readonly<Record<string, () => string>> = {
  kinds: () =>
    table(
      ["kind", "who sends it", "columns"],
      KINDS.map((kind) => [
        kind,
        UPLOADERS.filter((uploader) => canSend(kind, uploader))
          .map((uploader) => SENDERS[uploader])
          .join(", "),
        DESCRIPTORS[kind].columns.map(({ name, needed }) => (needed ? code(name) : `[${code(name)}]`)).join(" "),
      ]),
    ),
  outcomes: () =>
    table(
      ["outcome", "of", "meaning, and what to do"],
      Array.from(kindsOf(), ([outcome, kinds]) => [
        code(outcome),
        kinds.join(", "),
        OutcomeText.message(outcome, "en"),
      ]),
    ),
  reasons: () =>
    table(
      ["reason", "name", "meaning", "what to do"],
      REASONS.map((reason) => [
        code(reason),
        ReasonText.short(reason, "en"),
        ReasonText.problem(reason, "en", { column: null }),
        ReasonText.action(reason, "en", { column: null }),
      ]),
    ),
  files: () =>
    table(
      ["code", "meaning", "what to do"],
      Object.values(Examples.files).flatMap((examples) =>
        examples
          .slice(0, 1)
          .map((file) => [code(file.code), FileText.shortMessage(file, "en"), FileText.action(file, "en")]),
      ),
    ),
  findings: () =>
    table(
      ["code", "meaning, of an example", "what to do"],
      Object.values(Examples.findings).flatMap((examples) =>
        examples.slice(0, 1).map((finding) => {
          const { message, action } = FindingText.describe(finding, "en");
          return [code(finding.code), message, action];
        }),
      ),
    ),
  kept: () =>
    table(
      ["reason", "meaning, and what to do"],
      KEEP_REASONS.map((kept) => [code(kept), OutcomeText.message("KEPT", "en", { kept })]),
    ),
};

const before = await readFile(PAGE, "utf8");
const page = before.replaceAll(/(<!-- generated: (\w+) -->\n)[^]*?(<!-- \/generated -->)/g, (_, start, name, end) => {
  const made = TABLES[name]?.();
  if (made === undefined) throw new Error(`docs/lists.md names a table that is not made: ${name}`);
  return `${start}<!-- prettier-ignore-start -->\n\n${made}\n\n<!-- prettier-ignore-end -->\n${end}`;
});
for (const name of Object.keys(TABLES)) {
  if (!page.includes(`<!-- generated: ${name} -->`)) throw new Error(`docs/lists.md has no place for ${name}`);
}
if (!process.argv.includes("--check")) await writeFile(PAGE, page);
else if (page !== before) {
  process.stderr.write("docs/lists.md is stale: run pnpm generate\n");
  process.exitCode = 1;
}
