import type { App } from "#frame/app";
import { help } from "#texts/help";

export function logout(app: App): void {
  app.command("logout", help.logout).action(
    app.action(async (context) => {
      const { logout } = await import("#sign-in/logout");
      return logout(context);
    }),
  );
}
