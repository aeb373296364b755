import type { App } from "#frame/app";
import * as options from "#commands/options";
import type { Choice } from "#lint/read-list";
import { help } from "#texts/help";

export function lint(app: App): void {
  app
    .command("lint", help.lint)
    .argument("<FILE>", app.say(help.lint.file))
    .addOption(options.kind(app))
    .addOption(options.role(app))
    .addOption(options.sheet(app))
    .addOption(options.map(app))
    .action(
      app.action(async (context, file: string, options: Choice) => {
        const { lintFile } = await import("#lint/lint-file");
        return lintFile(context, file, options);
      }),
    );
}
