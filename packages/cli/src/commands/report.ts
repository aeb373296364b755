import { Option } from "@commander-js/extra-typings";
import type { App } from "#frame/app";
import { help, options } from "#texts/help";

const FORMATS = ["csv", "xlsx", "summary", "changed"] as const;

export function report(app: App): void {
  app
    .command("report", help.report)
    .argument("<ID>", app.say(options.id))
    .addOption(new Option("--format <FORMAT>", app.say(help.report.format)).choices(FORMATS).default("csv" as const))
    .option("--output <PATH>", app.say(help.report.output))
    .option("--wait", app.say(options.wait))
    .action(
      app.action(async (context, id: string, options) => {
        const { report } = await import("#imports/report");
        return report(context, id, options);
      }),
    );
}
