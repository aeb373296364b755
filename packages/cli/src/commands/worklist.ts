import * as options from "#commands/options";
import type { App } from "#frame/app";
import { help } from "#texts/help";

export function worklist(app: App): void {
  app
    .command("worklist", help.worklist)
    .addOption(options.limit(app, 50))
    .action(
      app.action(async (context, options) => {
        const { listWorklist } = await import("#imports/lists");
        return listWorklist(context, options);
      }),
    );
}
