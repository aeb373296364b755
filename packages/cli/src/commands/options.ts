import type * as List from "@hamta/core/list";
import { InvalidArgumentError, Option } from "@commander-js/extra-typings";
import type { App } from "#frame/app";
import { help, options } from "#texts/help";

/** Options that several commands have. */

export const kind = (app: App) =>
  new Option("--kind <KIND>", app.say(options.kind)).choices(["corrections", "devices", "sightings"] as const);

export const role = (app: App) =>
  new Option("--as <ROLE>", app.say(options.role)).choices(["importer", "operator", "ops"] as const);

export const sheet = (app: App) => new Option("--sheet <NAME>", app.say(options.sheet));

export const map = (app: App) =>
  new Option("--map <COLUMN=NAME>", app.say(options.map)).argParser(
    (text: string, before: List.ColumnNames.Entry[] | undefined) => [...(before ?? []), entry(text)],
  );

function entry(text: string): List.ColumnNames.Entry {
  const [, column = "", header = ""] = /^([^=]+)=(.*)$/s.exec(text) ?? [];
  if (column === "") throw new InvalidArgumentError("");
  return { column: column.trim(), header };
}

export const queues = (app: App) =>
  new Option("--queue <QUEUE...>", app.say(help.deadLettersList.queue)).choices([
    "uploads",
    "imports",
    "events",
    "changes",
    "notices",
  ] as const);

export const limit = (app: App, usual: number) =>
  new Option("--limit <N>", `${app.say(options.limit)} ${usual}`).argParser(count).default(usual);

/** From 1 to 999,999,999. */
export function count(text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new InvalidArgumentError("");
  return Number(text);
}
