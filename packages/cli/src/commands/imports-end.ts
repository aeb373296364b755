import type { App } from "#frame/app";
import { help, options } from "#texts/help";

export function importsEnd(app: App): void {
  app
    .command("imports end", help.importsEnd)
    .argument("<ID>", app.say(options.id))
    .requiredOption("--note <TEXT>", app.say(help.importsEnd.note))
    .option("--wait", app.say(options.wait))
    .action(
      app.action(async (context, id: string, options) => {
        const { endByOps } = await import("#imports/follow-up");
        return endByOps(context, id, options);
      }),
    );
}
