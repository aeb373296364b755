import { RegisterChanges } from "@hamta/client";
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { connect } from "#api/connect";
import type { Context } from "#frame/app";
import { EXIT, type Exit } from "#frame/exit";
import { words } from "#texts/words";

/** The most entries of a page of the API. */
const PAGE = 100;

export type ChangesOptions = { since?: string; cursorFile?: string };

/**
 * Prints the register's changes after a cursor, oldest first, and the cursor behind them. The file of the cursor is
 * written after each page, so that a run that breaks off prints one page twice and leaves none out.
 */
export async function readChanges(context: Context, { since, cursorFile }: ChangesOptions): Promise<Exit> {
  const { terminal, language, json } = context;
  const client = connect(context);
  let after = since ?? read(cursorFile);
  for (let hasMore = true; hasMore;) {
    const { registerChanges } = await client.run(RegisterChanges, { first: PAGE, ...(after !== null && { after }) });
    const { nodes, pageInfo } = registerChanges;
    for (const change of nodes) {
      if (json) terminal.json(change);
      else terminal.print([change.at, change.imei, change.kind, change.legality ?? ""].join("\t"));
    }
    after = pageInfo.endCursor ?? after;
    hasMore = pageInfo.hasNextPage;
    if (cursorFile !== undefined && after !== null) write(cursorFile, after);
  }
  if (json) terminal.json({ cursor: after });
  else if (after !== null) terminal.note(words.cursor[language](after));
  return EXIT.OK;
}

function read(path: string | undefined): string | null {
  if (path === undefined || !existsSync(path)) return null;
  return readFileSync(path, "utf8").trim() || null;
}

function write(path: string, cursor: string): void {
  writeFileSync(`${path}.part`, `${cursor}\n`);
  renameSync(`${path}.part`, path);
}
