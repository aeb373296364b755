import * as options from "#commands/options";
import type { App } from "#frame/app";
import { help } from "#texts/help";

export function fix(app: App): void {
  app
    .command("fix", help.fix)
    .argument("<REPORT>", app.say(help.fix.report))
    .addOption(options.kind(app))
    .option("--accept-safe", app.say(help.fix.acceptSafe))
    .option("--output <PATH>", app.say(help.fix.output))
    .action(
      app.action(async (context, report: string, options) => {
        const { fixReport } = await import("#fix/fix-report");
        return fixReport(context, report, options);
      }),
    );
}
