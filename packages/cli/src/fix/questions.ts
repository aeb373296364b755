import { NameText, ReasonText, SuggestionText } from "@hamta/core";
import { MendedRows, type ReportRow } from "@hamta/core/mend";
import { createInterface } from "node:readline";
import type { Context } from "#frame/app";
import { words } from "#texts/words";

type Answer = { take: string } | "SKIP" | "QUIT";

/** Asks for each cell that is wrong, or for which something is suggested. On stderr: stdout is for the result. */
export class Questions {
  readonly #context: Context;
  readonly #shape: MendedRows.Shape;
  readonly #lines: AsyncIterator<string>;
  readonly #close: () => void;

  constructor(context: Context, shape: MendedRows.Shape) {
    const input = createInterface({ input: process.stdin });
    this.#context = context;
    this.#shape = shape;
    this.#lines = input[Symbol.asyncIterator]();
    this.#close = () => {
      input.close();
      // A terminal that is still read would keep the process.
      process.stdin.destroy();
    };
  }

  /** Adds the answers to `edits`. Ends with the last row, with `q`, or with the input. */
  async ask(rows: readonly ReportRow[], edits: Record<number, MendedRows.Edit>): Promise<void> {
    const asked = rows.filter((row) => this.#columnsOf(row, {}).length > 0);
    for (const [index, row] of asked.entries()) {
      this.#show(row, index + 1, asked.length);
      const edit = await this.#askRow(row);
      if (edit === "QUIT") break;
      if (edit !== "SKIP") edits[row.row] = edit;
    }
    this.#close();
  }

  /** Again until the row is right, or skipped. */
  async #askRow(row: ReportRow): Promise<MendedRows.Edit | "SKIP" | "QUIT"> {
    let edit: MendedRows.Edit = {};
    for (let columns = this.#columnsOf(row, edit); columns.length > 0; columns = this.#columnsOf(row, edit)) {
      for (const column of columns) {
        const answer = await this.#askCell(row, edit, column);
        if (answer === "SKIP" || answer === "QUIT") return answer;
        edit = { ...edit, [column]: answer.take };
      }
    }
    return edit;
  }

  /** Columns with a problem, and before the first answer those with a suggestion. */
  #columnsOf(row: ReportRow, edit: MendedRows.Edit): string[] {
    const cells = MendedRows.withEdits(this.#shape, row, edit);
    const wrong = MendedRows.problemsOf(this.#shape, cells).flatMap(({ column }) =>
      column !== null && this.#shape.columns.has(column) ? [column] : [],
    );
    const suggested = MendedRows.suggestionsOf(this.#shape, row).map(({ column }) => column);
    const isFirst = Object.keys(edit).length === 0;
    return [...new Set(isFirst ? [...wrong, ...suggested] : wrong)];
  }

  async #askCell(row: ReportRow, edit: MendedRows.Edit, column: string): Promise<Answer> {
    const { terminal, language } = this.#context;
    const cells = MendedRows.withEdits(this.#shape, row, edit);
    const value = cells[this.#shape.columns.get(column) ?? -1] ?? "";
    const problem = MendedRows.problemsOf(this.#shape, cells).find((one) => one.column === column);
    const suggestion = MendedRows.suggestionsOf(this.#shape, row).find((one) => one.column === column);
    const offered = suggestion && suggestion.value !== value ? suggestion : null;
    terminal.note(`  ${column}  ${value}  ${problem ? ReasonText.short(problem.reason, language) : ""}`);
    if (offered) {
      const basis = SuggestionText.basis(offered.basis, language);
      terminal.note(`    ${words.suggested[language]} ${terminal.style("bold", offered.value)} (${basis})`);
    }
    terminal.note(`    ${(offered ? words.askSuggested : words.ask)[language]}`);
    const { value: line, done } = await this.#lines.next();
    if (done) return "QUIT";
    const text = line.trim();
    if (text === "q") return "QUIT";
    if (text === "s" || (text === "" && !offered)) return "SKIP";
    return { take: text === "" && offered ? offered.value : text };
  }

  #show({ row, outcome, mode, message }: ReportRow, index: number, of: number): void {
    const { terminal, language } = this.#context;
    const name = NameText.outcome(outcome, language, mode === "DRY_RUN" ? mode : "APPLY");
    const head = `${words.problem.row[language]} ${terminal.number(row)} · ${name}`;
    terminal.note(`\n${terminal.style("bold", head)} (${terminal.number(index)}/${terminal.number(of)})\n  ${message}`);
  }
}
