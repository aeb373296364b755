import type { ImportPageFragment } from "@hamta/client";
import { NameText, Outcome } from "@hamta/core";
import type { Context } from "#frame/app";
import { EXIT, type Exit } from "#frame/exit";
import { hasEnded } from "#imports/wait";
import { words } from "#texts/words";

/** An import for people: what concerns the whole list, then the rows by their outcome. */
export function show({ terminal, language }: Context, imported: ImportPageFragment): void {
  const { id, kind, fileName, state, mode, problem, alarms, findings, counts, rows } = imported;
  const mark = { APPLY: "", DRY_RUN: ` · ${words.dryRun[language]}`, UNDO: ` · ${words.undo[language]}` }[mode];
  terminal.print(terminal.style("bold", `${fileName} · ${NameText.kind(kind, language)}${mark}`));
  terminal.print(`${words.id[language]} ${id}`);
  const colour = exitOf(imported) === EXIT.OK ? "green" : state === "FAILED" ? "red" : "yellow";
  terminal.print(terminal.style(hasEnded(imported) ? colour : "cyan", NameText.importState(state, language)));
  if (problem) terminal.print(problem.message);
  for (const { message, action } of [...alarms, ...findings]) {
    terminal.print(`\n${terminal.style("yellow", "!")} ${message}\n  ${action}`);
  }
  if (counts.length === 0) return;
  terminal.print();
  terminal.table(
    [words.outcome[language], words.rows[language]],
    [
      ...counts.map((count) => [NameText.outcome(count.outcome, language, mode), terminal.number(count.rows)]),
      [words.all[language], rows === null ? "" : terminal.number(rows)],
    ],
  );
}

/** A list that runs is not a problem yet. */
export function exitOf({ state, counts }: Pick<ImportPageFragment, "state" | "counts">): Exit {
  if (state === "FAILED") return EXIT.FAULT;
  if (state === "REJECTED" || state === "HELD" || state === "CANCELLED") return EXIT.PROBLEMS;
  return counts.some(({ outcome, rows }) => rows > 0 && needsAttention(outcome)) ? EXIT.PROBLEMS : EXIT.OK;
}

/** Also of an outcome that a later version of the API adds. */
function needsAttention(outcome: string): boolean {
  const senses: Readonly<Record<string, Outcome.Sense>> = Outcome.SENSES;
  return senses[outcome] !== "done" && senses[outcome] !== "still";
}
