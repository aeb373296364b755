import type { Fate, Judged } from "#mutate/judge";
import { describe } from "#mutate/mutant";

const FATES: readonly Fate[] = ["killed", "timed out", "survived", "unreached"];

/** The survivors, the unreached ones, and a line of figures for each package. */
export function report(judged: readonly Judged[]): string {
  const listed = (fate: Fate) =>
    judged.filter((each) => each.fate === fate).toSorted((a, b) => place(a).localeCompare(place(b), "en", NUMERIC));
  return [
    ...section("Survived", listed("survived").map(lineOf)),
    ...section("Reached by no test", listed("unreached").map(lineOf)),
    ...section("", figures(judged)),
  ].join("\n");
}

const NUMERIC = { numeric: true };
const place = ({ mutant }: Judged) => `${mutant.file}:${mutant.line}`;

export function lineOf(judged: Judged): string {
  const { tests, run, mutant } = judged;
  const left = run < tests ? `  (${run} of ${tests} test files run)` : "";
  return `${place(judged)}  ${describe(mutant)}${left}`;
}

function section(title: string, lines: readonly string[]): readonly string[] {
  return lines.length > 0 ? [title, ...lines.map((line) => `  ${line}`), ""] : [];
}

function figures(judged: readonly Judged[]): readonly string[] {
  const packages = Map.groupBy(judged, ({ mutant }) => mutant.file.split("/")[1] ?? "");
  const rows = [...packages].toSorted(([a], [b]) => a.localeCompare(b));
  const table = [...rows, ...(rows.length > 1 ? [["all", judged] as const] : [])];
  return [line("", ["mutants", ...FATES, "score"]), ...table.map(([name, of]) => line(name, cells(of)))];
}

function cells(judged: readonly Judged[]): readonly string[] {
  const count = (fate: Fate) => String(judged.filter((each) => each.fate === fate).length);
  return [String(judged.length), ...FATES.map(count), `${score(judged).toFixed(0)} %`];
}

function line(name: string, cells: readonly string[]): string {
  return name.padEnd(10) + cells.map((cell) => cell.padStart(11)).join("");
}

/** Per cent of the mutants that a test detects. */
export function score(judged: readonly Judged[]): number {
  const detected = judged.filter(({ fate }) => fate === "killed" || fate === "timed out");
  return judged.length === 0 ? 100 : (100 * detected.length) / judged.length;
}
