import { NameText } from "@hamta/core";
import * as List from "@hamta/core/list";
import { EXIT, type Exit } from "#frame/exit";
import type { Context } from "#frame/app";
import type { Progress } from "@hamta/core/check";
import { askForNames } from "#lint/columns";
import { printCheck } from "#lint/print-check";
import { jsonOf } from "#lint/json-of";
import { readList, type Choice, type ReadList } from "#lint/read-list";
import { words } from "#texts/words";

export async function lintFile(context: Context, path: string, choice: Choice): Promise<Exit> {
  const { terminal, language, json } = context;
  const started = performance.now();
  const tell = ({ step, done, of }: Progress) =>
    terminal.progress(`${words.step[step][language]} ${Math.floor((100 * done) / Math.max(1, of))} %`);
  const first = await readList(path, choice, language, tell);
  const map = choice.map ? null : await askForNames(context, first);
  const list = map ? await readList(path, { ...choice, kind: first.kind, map }, language, tell) : first;
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
