import { NameText } from "@hamta/core";
import * as List from "@hamta/core/list";
import { EXIT, type Exit } from "#frame/exit";
import type { Context } from "#frame/app";
import { printCheck } from "#lint/print-check";
import { jsonOf } from "#lint/json-of";
import { readList, type Choice, type ReadList } from "#lint/read-list";
import { words } from "#texts/words";

export async function lintFile(context: Context, path: string, choice: Choice): Promise<Exit> {
  const { terminal, language, json } = context;
  const started = performance.now();
  const list = await readList(path, choice, language, ({ step, done, of }) =>
    terminal.progress(`${words.step[step][language]} ${Math.floor((100 * done) / Math.max(1, of))} %`),
  );
  if (json) terminal.json(jsonOf(list, language));
  else {
    const name = NameText.kind(List.Kind.codeOf(list.kind), language);
    terminal.print(terminal.style("bold", `${path} · ${name}`));
    printCheck(context, list);
    const seconds = (performance.now() - started) / 1000;
    terminal.print(terminal.style("dim", words.took[language](terminal.number(Math.round(seconds * 10) / 10))));
  }
  return hasProblems(list) ? EXIT.PROBLEMS : EXIT.OK;
}

function hasProblems({ checked }: ReadList): boolean {
  const { problem, invalid, conflicts, findings } = checked;
  return problem !== null || invalid + conflicts + findings.length > 0;
}
