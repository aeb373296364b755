import { connect } from "#api/connect";
import type { Context } from "#frame/app";
import { EXIT, type Exit } from "#frame/exit";
import { find } from "#imports/find";
import { nameOf, save, type Format } from "#imports/save-report";
import { exitOf, show } from "#imports/show";
import { waitForEnd } from "#imports/wait";
import { words } from "#texts/words";

export type ReportOptions = { format: Format; output?: string; wait?: boolean };

/** Shows an import, and saves its report once it is there. Its exit code is that of the import. */
export async function report(context: Context, id: string, { format, output, wait }: ReportOptions): Promise<Exit> {
  const { terminal, language, json } = context;
  const client = connect(context);
  const imported = wait ? await waitForEnd(context, client, id) : await find(context, client, id);
  const path = output ?? nameOf(imported, format);
  if (path === "-") {
    await save(context, imported, format, path);
    return EXIT.OK;
  }
  const isReady = imported.reportUrl !== null;
  // A list that was rejected, or still runs, has no report: its state is the answer.
  if (isReady || output !== undefined) await save(context, imported, format, path);
  if (json) terminal.json({ import: imported, report: isReady ? path : null });
  else {
    show(context, imported);
    if (isReady) terminal.print(`\n${words.report[language]} ${path}`);
  }
  return exitOf(imported);
}
