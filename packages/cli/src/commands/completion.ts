import { Argument } from "@commander-js/extra-typings";
import { EXIT } from "#frame/exit";
import type { App } from "#frame/app";
import { help } from "#texts/help";

export function completion(app: App): void {
  app
    .command("completion", help.completion)
    .addArgument(
      new Argument("<SHELL>", app.say(help.completion.shell)).choices(["bash", "zsh", "fish", "powershell"] as const),
    )
    .action(
      app.action(async (_, shell: "bash" | "zsh" | "fish" | "powershell") => {
        const { default: tab } = await import("@bomb.sh/tab");
        tab.setup("hamta", "hamta", shell);
        return EXIT.OK;
      }),
    );
}
