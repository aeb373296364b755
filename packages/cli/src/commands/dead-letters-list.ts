import * as options from "#commands/options";
import type { App } from "#frame/app";
import { help, options as texts } from "#texts/help";

export function deadLettersList(app: App): void {
  app
    .command("dead-letters list", help.deadLettersList)
    .requiredOption("--stage <STAGE>", app.say(texts.stage))
    .addOption(options.queues(app))
    .addOption(options.limit(app, 20))
    .action(
      app.action(async (context, options) => {
        const { list } = await import("#dead-letters/list");
        return list(context, options);
      }),
    );
}
