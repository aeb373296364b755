import type { App } from "#frame/app";
import { help } from "#texts/help";

export function login(app: App): void {
  app
    .command("login", help.login)
    .argument("[URL]", app.say(help.login.url))
    .option("--no-browser", app.say(help.login.noBrowser))
    .action(
      app.action(async (context, url: string | undefined, options) => {
        const { login } = await import("#sign-in/login");
        return login(context, url, options);
      }),
    );
}
