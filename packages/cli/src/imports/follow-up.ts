import { CancelImport, CommitImport, EndImport, UndoImport, UndoPreview, type ImportPageFragment } from "@hamta/client";
import { accepted } from "#api/accepted";
import { connect } from "#api/connect";
import type { Context } from "#frame/app";
import { EXIT, type Exit } from "#frame/exit";
import { Failure } from "#frame/failure";
import { find } from "#imports/find";
import { exitOf, show } from "#imports/show";
import { waitForEnd } from "#imports/wait";
import { errors } from "#texts/errors";
import { words } from "#texts/words";

/** What is done with an import that exists: it is applied, stopped or undone. */

type Waits = { wait?: boolean | undefined };

export async function commit(context: Context, id: string, { wait }: Waits): Promise<Exit> {
  const client = connect(context);
  const { commitImport } = await client.run(CommitImport, { input: { id } });
  return end(context, accepted(commitImport).import, wait);
}

export async function cancel(context: Context, id: string, { wait }: Waits): Promise<Exit> {
  const client = connect(context);
  const { cancelImport } = await client.run(CancelImport, { input: { id } });
  const imported = accepted(cancelImport).import;
  const now = wait ? await waitForEnd(context, client, imported.id) : imported;
  print(context, now);
  // It was stopped, as asked.
  return now.state === "FAILED" ? EXIT.FAULT : EXIT.OK;
}

/** By ops, of an import that does not end by itself: it takes up to 25 minutes. */
export async function endByOps(context: Context, id: string, { note, wait }: Waits & { note: string }): Promise<Exit> {
  const client = connect(context);
  const { endImport } = await client.run(EndImport, { input: { id, note } });
  const imported = accepted(endImport).import;
  print(context, wait ? await waitForEnd(context, client, imported.id) : imported);
  // It will be FAILED, as asked.
  return EXIT.OK;
}

export async function undo(context: Context, id: string, { wait }: Waits): Promise<Exit> {
  const client = connect(context);
  const { undoImport } = await client.run(UndoImport, { input: { id } });
  return end(context, accepted(undoImport).import, wait);
}

/** What an undo would do now; it changes nothing. */
export async function previewUndo(context: Context, id: string): Promise<Exit> {
  const { terminal, language, json } = context;
  const client = connect(context);
  await find(context, client, id);
  const { undoPreview } = await client.run(UndoPreview, { id });
  if (!undoPreview) throw new Failure(EXIT.REFUSED, "NO_PREVIEW", errors.noPreview[language]);
  if (json) terminal.json({ undoPreview });
  else {
    const { reversible, kept, unchecked } = undoPreview;
    terminal.print(words.reversible[language](terminal.number(reversible)));
    for (const { rows, message } of kept) terminal.print(`${terminal.number(rows)}  ${message}`);
    if (unchecked > 0) terminal.print(words.unchecked[language](terminal.number(unchecked)));
  }
  return EXIT.OK;
}

async function end(context: Context, imported: ImportPageFragment, wait = false): Promise<Exit> {
  const now = wait ? await waitForEnd(context, connect(context), imported.id) : imported;
  print(context, now);
  if (!wait && !context.json) context.terminal.print(`\n${words.next[context.language](now.id)}`);
  return exitOf(now);
}

function print(context: Context, imported: ImportPageFragment): void {
  if (context.json) context.terminal.json({ import: imported });
  else show(context, imported);
}
