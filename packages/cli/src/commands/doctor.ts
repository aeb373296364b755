import type { App } from "#frame/app";
import { help } from "#texts/help";

export function doctor(app: App): void {
  app.command("doctor", help.doctor).action(
    app.action(async (context) => {
      const { examine } = await import("#doctor/examine");
      return examine(context);
    }),
  );
}
