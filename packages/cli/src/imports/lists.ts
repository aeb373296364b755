import { Imports, Worklist, type ImportState, type ListKind } from "@hamta/client";
import { NameText } from "@hamta/core";
import { connect } from "#api/connect";
import type { Context } from "#frame/app";
import { EXIT, type Exit } from "#frame/exit";
import { words } from "#texts/words";

/** Entries of a page of the API. */
const PAGE = 100;

export type ImportsOptions = { kind?: string; state?: readonly string[]; limit: number };

/** The newest imports. With `json`, one on each line. */
export async function listImports(context: Context, { kind, state, limit }: ImportsOptions): Promise<Exit> {
  const { terminal, language, json } = context;
  const filter = {
    ...(kind && { kind: kind.toUpperCase() as ListKind }),
    ...(state && { state: state.map((one) => one.toUpperCase() as ImportState) }),
  };
  const variables = { filter, first: Math.min(limit, PAGE) };
  const found = await take(
    connect(context).each(Imports, variables, ({ imports }) => imports),
    limit,
  );
  if (json) found.forEach((one) => terminal.json(one));
  else {
    terminal.table(
      [words.id, words.file, words.kind, words.created, words.state, words.rows].map((word) => word[language]),
      found.map(({ id, fileName, kind, createdAt, state, rows }) => [
        id,
        fileName,
        NameText.kind(kind, language),
        timeOf(createdAt, language),
        NameText.importState(state, language),
        rows === null ? "" : terminal.number(rows),
      ]),
    );
  }
  return EXIT.OK;
}

/** The tickets that wait for the caller's corrections, the oldest first. */
export async function listWorklist(context: Context, { limit }: { limit: number }): Promise<Exit> {
  const { terminal, language, json } = context;
  const variables = { first: Math.min(limit, PAGE) };
  const found = await take(
    connect(context).each(Worklist, variables, ({ worklist }) => worklist),
    limit,
  );
  if (json) found.forEach((one) => terminal.json(one));
  else {
    terminal.table(
      [words.ticket, words.filed, words.due, words.registered, words.correct].map((word) => word[language]),
      found.map(({ number, filedAt, due, registered, correct }) => [
        number,
        timeOf(filedAt, language),
        due === null ? "" : timeOf(due, language),
        registered.join(" "),
        correct.join(" "),
      ]),
    );
  }
  return EXIT.OK;
}

async function take<Value>(values: AsyncIterable<Value>, limit: number): Promise<Value[]> {
  const taken: Value[] = [];
  for await (const value of values) {
    taken.push(value);
    if (taken.length >= limit) break;
  }
  return taken;
}

function timeOf(time: string, language: Context["language"]): string {
  const locale = language === "fa" ? "fa-IR" : "en-GB";
  return new Date(time).toLocaleString(locale, { dateStyle: "short", timeStyle: "short" });
}
