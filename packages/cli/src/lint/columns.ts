import { FileText } from "@hamta/core";
import type * as List from "@hamta/core/list";
import * as Proposal from "@hamta/core/proposal";
import { createInterface } from "node:readline/promises";
import type { Context } from "#frame/app";
import type { ReadList } from "#lint/read-list";
import { columns as words } from "#texts/columns";

/** What the columns of a foreign list seem to be, shown to the person who confirms it. */

type Entry = List.ColumnNames.Entry;

/** The arguments by which the names are confirmed, for a shell. Empty if nothing is proposed. */
export function mapArguments({ checked: { proposal } }: ReadList): string {
  return proposal === null ? "" : Proposal.entries(proposal).map(argument).join(" ");
}

/** White space of a header makes no difference. */
function argument({ column, header }: Entry): string {
  const text = `${column}=${header.replaceAll(/\s+/g, " ").trim()}`;
  const quoted = /["$`\\!]/.test(text) ? `'${text.replaceAll("'", String.raw`'\''`)}'` : `"${text}"`;
  return `--map ${quoted}`;
}

/** The proposal for people. False if there is none. */
export function printProposal({ terminal, language }: Context, list: ReadList, print: (text: string) => void): boolean {
  const { proposal, problem } = list.checked;
  if (proposal === null || !problem?.detail?.proposed) return false;
  print(words.differ[language]);
  for (const { column, at, by, needed, unclear } of proposal.columns) {
    const cell = at === null ? undefined : proposal.cells[at];
    if (by === "OWN" || (cell === undefined && !needed)) continue;
    const may = unclear.map((one) => `\u2068${proposal.cells[one]?.header.trim()}\u2069`);
    const choices = may.length > 1 ? ` (${may.join({ fa: "، ", en: ", " }[language])})` : "";
    const told = cell
      ? `${terminal.style("bold", `\u2068${cell.header.trim()}\u2069`)}  ${terminal.style("dim", cell.sample)}`
      : terminal.style("yellow", words.unclear[language] + choices);
    print(`  ${column}  ${told}`);
  }
  return true;
}

/** What to do about a list whose columns have other names. */
export function nextStep(list: ReadList, language: Context["language"]): string {
  const { problem, proposal } = list.checked;
  if (proposal === null || !problem?.detail?.proposed) {
    const told = problem && FileText.of(problem, { kind: list.kind, role: list.uploader });
    return told ? FileText.action(told, language) : "";
  }
  const isComplete = Proposal.isComplete(proposal);
  return `${(isComplete ? words.confirm : words.complete)[language]}\n  ${mapArguments(list)}`;
}

/** The names, if all columns are proposed and a person at the terminal says yes. */
export async function askForNames(context: Context, list: ReadList): Promise<Entry[] | null> {
  const { terminal, language, json } = context;
  const { proposal } = list.checked;
  if (json || !process.stdin.isTTY || !process.stderr.isTTY) return null;
  if (proposal === null || !Proposal.isComplete(proposal)) return null;
  if (!printProposal(context, list, (text) => terminal.note(text))) return null;
  const questions = createInterface({ input: process.stdin, output: process.stderr });
  const answer = await questions.question(`${words.ask[language]} `);
  questions.close();
  return /^\s*(?:y|yes|ب|بله|آری)\s*$/i.test(answer) ? Proposal.entries(proposal) : null;
}
