import { Option } from "@commander-js/extra-typings";
import * as options from "#commands/options";
import type { App } from "#frame/app";
import { help } from "#texts/help";

const STATES = [
  "awaiting_upload",
  "received",
  "waiting",
  "inspecting",
  "reconciling",
  "publishing",
  "completed",
  "cancelled",
  "held",
  "rejected",
  "failed",
] as const;

export function imports(app: App): void {
  app
    .command("imports", help.imports)
    .addOption(options.kind(app))
    .addOption(new Option("--state <STATE...>", app.say(help.imports.state)).choices(STATES))
    .addOption(options.limit(app, 20))
    .action(
      app.action(async (context, options) => {
        const { listImports } = await import("#imports/lists");
        return listImports(context, options);
      }),
    );
}
