import { Option } from "@commander-js/extra-typings";
import * as options from "#commands/options";
import type { App } from "#frame/app";
import { help } from "#texts/help";

export function seed(app: App): void {
  app
    .command("seed", help.seed)
    .addOption(new Option("--rows <N>", app.say(help.seed.rows)).argParser(options.count).makeOptionMandatory())
    .addOption(new Option("--seed <N>", app.say(help.seed.seed)).argParser(options.count).default(1))
    .option("--output <PATH>", app.say(help.seed.output), "devices.csv")
    .action(
      app.action(async (context, options) => {
        const { writeSeed } = await import("#seed/write-seed");
        return writeSeed(context, options);
      }),
    );
}
