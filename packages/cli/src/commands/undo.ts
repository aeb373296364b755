import type { App } from "#frame/app";
import { help, options } from "#texts/help";

export function undo(app: App): void {
  app
    .command("undo", help.undo)
    .argument("<ID>", app.say(options.id))
    .option("--preview", app.say(help.undo.preview))
    .option("--wait", app.say(options.wait))
    .action(
      app.action(async (context, id: string, { preview, wait }) => {
        const { previewUndo, undo } = await import("#imports/follow-up");
        return preview ? previewUndo(context, id) : undo(context, id, { wait });
      }),
    );
}
