import type { App } from "#frame/app";
import * as options from "#commands/options";
import { help, options as texts } from "#texts/help";

export function devicesImport(app: App): void {
  app
    .command("devices import", help.devicesImport)
    .argument("<FILE>", app.say(help.lint.file))
    .addOption(options.sheet(app))
    .addOption(options.map(app))
    .option("--dry-run", app.say(texts.dryRun))
    .option("--wait", app.say(texts.waitAndReport))
    .option("--again", app.say(texts.again))
    .action(
      app.action(async (context, file: string, options) => {
        const { sendFile } = await import("#imports/send-file");
        return sendFile(context, file, { ...options, kind: "devices", as: "ops" });
      }),
    );
}
