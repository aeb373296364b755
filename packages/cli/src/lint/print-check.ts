import { FileText, FindingText, ReasonText } from "@hamta/core";
import { FIRST } from "@hamta/core/check";
import type { Context } from "#frame/app";
import { nextStep, printProposal } from "#lint/columns";
import type { ReadList } from "#lint/read-list";
import { words } from "#texts/words";

/** The check of a list for people: what concerns the whole file first, then the figures, then the first rows. */
export function printCheck(context: Context, list: ReadList): void {
  const { terminal, language } = context;
  const { checked, kind, uploader, workbook } = list;
  const { problem, rows, invalid, duplicates, conflicts, findings, problems } = checked;
  if (problem?.detail?.proposed) {
    printProposal(context, list, (text) => terminal.print(text));
    terminal.print(nextStep(list, language));
    return;
  }
  if (problem) {
    const told = FileText.of(problem, { kind, role: uploader });
    terminal.print(`${terminal.style("red", words.refused[language])} ${FileText.shortMessage(told, language)}`);
    terminal.print(FileText.action(told, language));
    return;
  }
  const form = [workbook ? `${words.sheet[language]} ${workbook.sheet}` : checked.encoding];
  if (!workbook && checked.delimiter) form.push(words.delimiter[language](checked.delimiter));
  if (checked.others > 0) form.push(words.others[language](terminal.number(checked.others)));
  terminal.print(terminal.style("dim", form.join(" · ")));
  for (const finding of findings) {
    terminal.print();
    terminal.print(`${terminal.style("yellow", "!")} ${FindingText.message(finding, language)}`);
    terminal.print(`  ${FindingText.action(finding, language)}`);
  }
  terminal.print();
  terminal.table(
    [words.rows[language], words.number[language]],
    [
      [words.valid[language], terminal.number(rows - invalid)],
      [words.invalid[language], invalid > 0 ? terminal.number(invalid) : ""],
      [words.duplicates[language], duplicates > 0 ? terminal.number(duplicates) : ""],
      [words.conflicts[language], conflicts > 0 ? terminal.number(conflicts) : ""],
      [words.all[language], terminal.number(rows)],
    ].filter(([, number]) => number !== ""),
  );
  if (problems.length === 0) return;
  terminal.print();
  if (problems.length >= FIRST) terminal.print(words.first[language](terminal.number(FIRST)));
  const { row, cell, column, value, problem: what, suggestion } = words.problem;
  terminal.table(
    [row, cell, column, value, what, suggestion].map((word) => word[language]),
    problems.map((one) => [
      terminal.number(one.row),
      one.cell ?? "",
      one.column ?? "",
      one.value ?? "",
      ReasonText.short(one.reason, language),
      one.suggestion ? `${one.suggestion.value} (${one.suggestion.basis})` : "",
    ]),
  );
  const [first] = problems;
  if (first) terminal.print(`\n${ReasonText.message(first.reason, language, first)}`);
}
