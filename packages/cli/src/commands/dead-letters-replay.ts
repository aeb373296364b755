import * as options from "#commands/options";
import type { App } from "#frame/app";
import { help, options as texts } from "#texts/help";

export function deadLettersReplay(app: App): void {
  app
    .command("dead-letters replay", help.deadLettersReplay)
    .requiredOption("--stage <STAGE>", app.say(texts.stage))
    .addOption(options.queues(app))
    .option("--item <KEY...>", app.say(help.deadLettersReplay.item))
    .action(
      app.action(async (context, options) => {
        const { replay } = await import("#dead-letters/replay");
        return replay(context, options);
      }),
    );
}
