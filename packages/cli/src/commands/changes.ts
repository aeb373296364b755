import type { App } from "#frame/app";
import { help } from "#texts/help";

export function changes(app: App): void {
  app
    .command("changes", help.changes)
    .option("--since <CURSOR>", app.say(help.changes.since))
    .option("--cursor-file <PATH>", app.say(help.changes.cursorFile))
    .action(
      app.action(async (context, options) => {
        const { readChanges } = await import("#changes/read-changes");
        return readChanges(context, options);
      }),
    );
}
