import type { App } from "#frame/app";
import { help, options } from "#texts/help";

export function commit(app: App): void {
  app
    .command("commit", help.commit)
    .argument("<ID>", app.say(options.id))
    .option("--wait", app.say(options.wait))
    .action(
      app.action(async (context, id: string, options) => {
        const { commit } = await import("#imports/follow-up");
        return commit(context, id, options);
      }),
    );
}
