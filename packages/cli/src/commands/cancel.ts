import type { App } from "#frame/app";
import { help, options } from "#texts/help";

export function cancel(app: App): void {
  app
    .command("cancel", help.cancel)
    .argument("<ID>", app.say(options.id))
    .option("--wait", app.say(options.wait))
    .action(
      app.action(async (context, id: string, options) => {
        const { cancel } = await import("#imports/follow-up");
        return cancel(context, id, options);
      }),
    );
}
